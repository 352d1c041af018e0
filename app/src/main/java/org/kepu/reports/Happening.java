package org.kepu.reports;

import java.util.Locale;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/**
 * Tells the audit trail what was done to a round or a report.
 *
 * @param deed the constant that stands for it
 * @param details what else matters
 */
record Happening(Act act, Enum<?> deed, String object, String details) implements Audited {

    @Override
    public Optional<AccountId> actor() {
        return act.by().account();
    }

    @Override
    public String actorName() {
        return act.by().name();
    }

    @Override
    public String action() {
        return "reports." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
