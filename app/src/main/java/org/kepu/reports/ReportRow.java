package org.kepu.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * A report in a list.
 *
 * @param area the area that asked for it
 * @param unitName the unit's name of the day
 * @param submittedAt when it was first handed in
 * @param closed whether its round is closed, so that it stays as it is
 */
public record ReportRow(
        ReportId id,
        RoundId round,
        AreaId area,
        Quarter quarter,
        LocalDate due,
        UnitId unit,
        String unitName,
        ReportState state,
        Optional<Instant> submittedAt,
        boolean closed) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The day on which it was first handed in. */
    public Optional<LocalDate> submittedOn() {
        return submittedAt.map(at -> LocalDate.ofInstant(at, CHINA));
    }

    /** Whether the unit did not answer before the round was closed: 未报. */
    public boolean missed() {
        return closed && submittedAt.isEmpty();
    }

    /** Whether it waits for somebody of its unit. */
    public boolean waiting() {
        return !closed && (state == ReportState.DRAFT || state == ReportState.SUBMITTED);
    }

    /** Why nobody can write in it: message key; empty for a draft of an open round. */
    Optional<String> whyFixed() {
        if (closed) {
            return Optional.of("reports.refusal.closed");
        }
        return state == ReportState.DRAFT ? Optional.empty() : Optional.of("reports.refusal.moved");
    }

    /** Whether it came after its day, or has not come and its day is over. */
    public boolean lateOn(LocalDate today) {
        return submittedOn().map(day -> day.isAfter(due)).orElseGet(() -> today.isAfter(due));
    }
}
