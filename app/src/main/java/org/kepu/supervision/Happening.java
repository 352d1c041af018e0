package org.kepu.supervision;

import java.util.Locale;
import java.util.Optional;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail what was done with a notice. */
record Happening(By by, String what, NoticeId notice) implements Audited {

    @Override
    public Optional<AccountId> actor() {
        return by.account();
    }

    @Override
    public String actorName() {
        return by.name();
    }

    @Override
    public String action() {
        return "supervision." + what.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String object() {
        return "supervision notice " + notice;
    }
}
