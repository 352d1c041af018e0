package org.kepu.notices;

import java.io.Serial;

/** A dispatch was not taken over. */
public final class DeliveryFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param reason for the administrator; no address and no text of the dispatch
     */
    public DeliveryFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
