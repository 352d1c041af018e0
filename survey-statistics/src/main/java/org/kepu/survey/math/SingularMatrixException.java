package org.kepu.survey.math;

import java.io.Serial;

/** A system of equations has no unique solution; callers turn it into a sentence about their own subject. */
public final class SingularMatrixException extends ArithmeticException {

    @Serial
    private static final long serialVersionUID = 1L;

    SingularMatrixException(int column) {
        super("The matrix is singular at column " + column + ".");
    }
}
