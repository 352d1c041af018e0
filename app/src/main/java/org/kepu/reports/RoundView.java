package org.kepu.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;

/**
 * A round with how far it is.
 *
 * @param due last day on which a report is in time
 * @param states how many reports stand where; every state is there
 * @param outstanding reports that were never handed in
 * @param closing who closed it and when; empty while it is open
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
        int outstanding,
        Optional<Closing> closing) {

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

    /** Whether nothing in it can be changed any more. */
    public boolean closed() {
        return closing.isPresent();
    }

    /** Whether it may be closed: everybody has answered, or the last day is over. */
    public boolean closableOn(LocalDate day) {
        return !closed() && (outstanding == 0 || day.isAfter(due));
    }

    /** Whether reports that are not in yet are overdue on this day. */
    public boolean overdueOn(LocalDate day) {
        return !closed() && outstanding > 0 && day.isAfter(due);
    }

    /** Who closed it and when. */
    public record Closing(Instant at, String by) {}

    /** What can be done to a round as a whole. */
    public enum Deed {
        /** 开展. */
        OPEN_ROUND,
        /** 调整截止日期. */
        SET_DUE,
        /** 结束报送. */
        CLOSE_ROUND,
        /** 重新开放. */
        REOPEN_ROUND
    }

    /**
     * What was done to it.
     *
     * @param note the new last day, or the units that did not answer; may be empty
     */
    public record Event(Deed deed, String reason, String note, String by, Instant at) {}
}
