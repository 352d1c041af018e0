package org.kepu.privacy;

/** Where a request stands. */
public enum RequestState {
    /** Waits for an answer. */
    OPEN,
    /** Was granted and carried out. */
    GRANTED,
    /** Was refused, with the reason in writing. */
    REFUSED
}
