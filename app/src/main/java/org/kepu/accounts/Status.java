package org.kepu.accounts;

/** Where an account stands. */
public enum Status {
    /** Made, but the person has not set a password yet. */
    INVITED,
    /** In use. */
    ACTIVE,
    /** Stopped by a security administrator until unlocked. */
    LOCKED,
    /** The person has left; kept because records name it. */
    DISABLED
}
