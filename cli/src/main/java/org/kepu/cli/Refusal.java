package org.kepu.cli;

import java.io.Serial;

/** The input cannot be used; the message is the one sentence the user sees on standard error, exit code 2. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A refusal with its sentence, which says what to do. */
    public Refusal(String sentence) {
        super(sentence);
    }
}
