package org.kepu.volunteers;

/** Who says that a service took place. */
public enum Confirmation {
    /** The team; the side that was served has not answered. */
    BY_TEAM,
    /** The team and the side that was served. */
    BY_BOTH,
    /** The team, while the side that was served says that it did not. */
    DENIED
}
