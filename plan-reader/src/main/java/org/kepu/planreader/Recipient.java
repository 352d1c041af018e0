package org.kepu.planreader;

/**
 * Someone the document was sent to.
 *
 * @param kind addressed or copied
 * @param name as printed
 */
public record Recipient(Kind kind, String name) {

    /** How the document was sent. */
    public enum Kind {
        /** 主送. */
        ADDRESSED,
        /** 抄送, 抄报. */
        COPIED
    }
}
