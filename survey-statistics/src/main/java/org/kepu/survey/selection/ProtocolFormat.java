package org.kepu.survey.selection;

import java.util.Locale;

/** How a protocol is written down. */
public enum ProtocolFormat {
    /** Plain text with aligned facts and tab-separated tables. */
    TEXT,
    /** Markdown. */
    MARKDOWN,
    /** A page of its own, ready to print. */
    HTML;

    /** The format a file name asks for: .md, .html or .htm; anything else is plain text. */
    public static ProtocolFormat of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".md")) {
            return MARKDOWN;
        }
        return name.endsWith(".html") || name.endsWith(".htm") ? HTML : TEXT;
    }
}
