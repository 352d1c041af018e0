package org.kepu.activities;

import java.util.Locale;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail what was done with an activity. */
record ActivityEvent(Viewer viewer, String what, ActivityId activity) implements Audited {

    @Override
    public Optional<AccountId> actor() {
        return viewer.account();
    }

    @Override
    public String actorName() {
        return viewer.name();
    }

    @Override
    public String action() {
        return "activities." + what.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String object() {
        return "activity " + activity;
    }
}
