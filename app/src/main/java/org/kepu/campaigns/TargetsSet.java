package org.kepu.campaigns;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail that targets were set. */
record TargetsSet(Viewer viewer, String theme, int year, int targets) implements Audited {

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
        return "campaigns.targets";
    }

    @Override
    public String object() {
        return "campaign " + theme + " " + year;
    }

    @Override
    public String details() {
        return targets + " targets";
    }
}
