package org.kepu.reports;

import org.kepu.evidence.Measure;
import org.kepu.evidence.Totals;

/** What the ledger knows of a unit, a clause and a quarter. */
public record Figures(long happenings, long sessions, long people, long onlinePeople) {

    /** Nothing. */
    public static final Figures NONE = new Figures(0, 0, 0, 0);

    /** The figures of a total. */
    public static Figures of(Totals totals) {
        return new Figures(
                totals.happenings(),
                totals.of(Measure.SESSIONS).longValueExact(),
                totals.people(),
                totals.of(Measure.ONLINE_PEOPLE).longValueExact());
    }
}
