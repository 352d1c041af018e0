package org.kepu.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What part of the trail to show.
 *
 * @param text part of a name, an object or the details; empty for all
 * @param action beginning of an action, for example {@code account.}; empty for all
 * @param from first day, Asia/Shanghai
 * @param to last day, inclusive
 */
public record AuditFilter(String text, String action, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter("", "", Optional.empty(), Optional.empty());
}
