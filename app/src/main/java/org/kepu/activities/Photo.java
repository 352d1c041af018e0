package org.kepu.activities;

import org.kepu.files.FileId;

/**
 * A photo of an activity that everybody may see.
 *
 * @param caption what is on it, also for those who cannot see it; may be empty
 */
public record Photo(FileId file, String caption) {

    public Photo {
        caption = caption.strip();
    }
}
