package org.kepu.shared;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** Which rule of the database refused a change, so that a command can say at which field. */
public final class Constraint {

    private Constraint() {}

    /** The name of the violated constraint or unique index, empty if the database named none. */
    public static String violatedBy(DataIntegrityViolationException violation) {
        if (violation.getMostSpecificCause() instanceof PSQLException cause) {
            ServerErrorMessage message = cause.getServerErrorMessage();
            String name = message == null ? null : message.getConstraint();
            return name == null ? "" : name;
        }
        return "";
    }
}
