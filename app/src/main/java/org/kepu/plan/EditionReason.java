package org.kepu.plan;

/** Why an edition of a plan was made. */
public enum EditionReason {
    /** A document was issued. */
    DOCUMENT,
    /** The office corrected a reading. */
    CORRECTION,
    /** The next period was started from the one before. */
    NEXT_PERIOD
}
