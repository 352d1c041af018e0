package org.kepu.audit;

/** What a check of the whole chain found. */
public sealed interface Finding {

    /**
     * Every link fits.
     *
     * @param links how many were checked
     * @param waiting entries written in the last moments, not sealed yet
     * @param last hash of the last link in hexadecimal; written down elsewhere, it proves later that nothing was cut off
     */
    record Intact(long links, long waiting, String last) implements Finding {}

    /**
     * The first place where the trail was changed.
     *
     * @param position number of the link, from 1
     * @param entry identifier of the entry, or what is missing
     */
    record Broken(long position, String entry) implements Finding {}
}
