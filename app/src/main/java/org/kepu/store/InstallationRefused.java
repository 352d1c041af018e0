package org.kepu.store;

import java.io.Serial;

/**
 * The installation cannot start, be saved or be brought back as it is set up. The message is the sentence that the operator
 * reads; it says what to do.
 */
public final class InstallationRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A refusal with its sentence. */
    public InstallationRefused(String sentence) {
        super(sentence);
    }

    /** A refusal with its sentence; the cause is for the log only. */
    public InstallationRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
