package org.kepu.volunteers;

/**
 * Answers whether a name belongs to whoever has a phone. Kepu asks no outside service: an installation that has one connects it by a
 * bean of this type. Without it names count as not checked until somebody has seen a document and says so.
 */
public interface RealNames {

    /** What a service can say. */
    enum Answer {
        /** Nothing: none is connected, or it does not know. */
        UNKNOWN,
        /** They belong together. */
        MATCHES,
        /** They do not; the entry is refused at the name. */
        DIFFERS
    }

    /** Asks about somebody who is entered. */
    Answer ask(String name, String phone);
}
