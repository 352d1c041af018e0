package org.kepu.planreader.source;

import java.util.Locale;

/** The formats that are read. */
public enum Format {
    DOCX,
    DOC,
    PDF,
    HTML,
    TXT;

    /** Whether a file of this format may carry the extension of {@code fileName}; a name without extension always fits. */
    public boolean fits(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 0) {
            return true;
        }
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return switch (this) {
            case DOCX -> extension.equals("docx");
            case DOC -> extension.equals("doc") || extension.equals("wps");
            case PDF -> extension.equals("pdf");
            case HTML -> extension.equals("html") || extension.equals("htm") || extension.equals("xhtml");
            case TXT -> extension.equals("txt") || extension.equals("text") || extension.equals("md");
        };
    }
}
