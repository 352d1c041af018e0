package org.kepu.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;

/**
 * A round with how far it is.
 *
 * @param due last day on which a report is in time
 * @param states how many reports stand where; every state is there
 * @param outstanding reports that were never handed in
 */
public record RoundView(
        RoundId id,
        AreaId area,
        PlanId plan,
        Quarter quarter,
        LocalDate due,
        Instant openedAt,
        String openedBy,
        Map<ReportState, Integer> states,
        int outstanding) {

    public RoundView {
        states = Map.copyOf(states);
    }

    /** How many units are asked. */
    public int units() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many reports are accepted. */
    public int accepted() {
        return states.getOrDefault(ReportState.ACCEPTED, 0);
    }

    /** Whether reports that are not in yet are overdue on this day. */
    public boolean overdueOn(LocalDate day) {
        return outstanding > 0 && day.isAfter(due);
    }
}
