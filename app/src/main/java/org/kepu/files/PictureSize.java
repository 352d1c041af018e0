package org.kepu.files;

/** How large a file is pictured. */
public enum PictureSize {
    /** For lists: at most 400 pixels. */
    THUMBNAIL,
    /** For looking at: at most 1600 pixels; of a PDF its first page. */
    PREVIEW
}
