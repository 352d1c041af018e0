package org.kepu.themes;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail who changed the calendar of themes. */
record ThemeEvent(Viewer viewer, String what, String key) implements Audited {

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
        return "themes." + what;
    }

    @Override
    public String object() {
        return "theme " + key;
    }
}
