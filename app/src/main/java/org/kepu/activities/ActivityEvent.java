package org.kepu.activities;

import java.util.Locale;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;

/** How the audit trail names the steps of activities. */
final class ActivityEvent {

    private ActivityEvent() {}

    static Deed of(Viewer viewer, String step, ActivityId activity) {
        return new Deed(
                viewer, "activities." + step.toLowerCase(Locale.ROOT).replace('_', '-'), "activity " + activity);
    }
}
