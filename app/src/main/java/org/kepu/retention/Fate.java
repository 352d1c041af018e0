package org.kepu.retention;

/** What happens to rows whose time is over. */
public enum Fate {
    /** The rows are gone. */
    DELETED,
    /** The rows stay, what is personal in them is gone. */
    EMPTIED,
    /** Nothing happens by itself. */
    KEPT
}
