package org.kepu.activities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * An activity.
 *
 * @param unit that holds it
 * @param unitPath from the city down to the area of the unit
 * @param clauses of the plan that it serves
 * @param theme key of the theme day, week or month it belongs to; empty for none
 * @param partners who holds it with the unit, in words
 * @param contact for questions, shown to everybody
 * @param costs in fen, by item; items without cost are left out
 * @param reason why it was called off
 * @param announced when it was first announced; empty while only its keepers know of it
 * @param revision how often it was changed since; what calendars call the sequence
 * @param changed when it was changed last
 * @param sample whether it is sample data
 */
public record ActivityView(
        ActivityId id,
        ActivityPlace place,
        UnitId unit,
        String unitName,
        List<AreaId> unitPath,
        String title,
        String description,
        ActivityKind kind,
        Rhythm rhythm,
        Set<Audience> audiences,
        Set<ClauseId> clauses,
        String theme,
        String partners,
        String contact,
        SignUpTerms signUp,
        Map<CostItem, Long> costs,
        ActivityState state,
        String reason,
        Optional<Instant> announced,
        int revision,
        Instant changed,
        boolean sample) {

    public ActivityView {
        unitPath = List.copyOf(unitPath);
        audiences = Set.copyOf(audiences);
        clauses = Set.copyOf(clauses);
        costs = Map.copyOf(costs);
    }

    /** Whether the public may know of it, be it that it was called off. */
    public boolean publicly() {
        return announced.isPresent();
    }

    /** Whether it will or did take place as far as is known. */
    public boolean stands() {
        return state == ActivityState.ANNOUNCED || state == ActivityState.CLOSED;
    }
}
