package org.kepu.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What part of the trail to show.
 *
 * @param who part of the name of who acted; empty for all
 * @param object part of an object or of the details; empty for all
 * @param action beginning of an action, for example {@code account.}; empty for all
 * @param refused only what was refused, or only what was done; empty for both
 * @param from first day, Asia/Shanghai
 * @param to last day, inclusive
 */
public record AuditFilter(
        String who,
        String object,
        String action,
        Optional<Boolean> refused,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Everything. */
    public static final AuditFilter ALL =
            new AuditFilter("", "", "", Optional.empty(), Optional.empty(), Optional.empty());

    /** Everything about an object. */
    public static AuditFilter about(String object) {
        return new AuditFilter("", object, "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
