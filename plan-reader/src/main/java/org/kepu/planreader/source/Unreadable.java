package org.kepu.planreader.source;

/** Carries a {@link Refusal} out of the depths of a format; has no stack trace because it is no bug. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public Unreadable(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
