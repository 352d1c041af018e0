package org.kepu.shared;

/** What was asked for does not exist, or not for this viewer; shown as a 404 page. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says in a log what was missing; users see a general message. */
    public NotFound(String what) {
        super("not found: " + what);
    }
}
