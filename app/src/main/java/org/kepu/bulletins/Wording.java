package org.kepu.bulletins;

/** Sentences by key, with their figures. */
interface Wording {

    /** The sentence in Chinese. */
    String text(String key, Object... arguments);
}
