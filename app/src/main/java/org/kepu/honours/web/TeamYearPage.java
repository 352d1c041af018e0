package org.kepu.honours.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kepu.volunteers.MonthRow;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.YearRow;

/**
 * A year of a team.
 *
 * @param names as far as the viewer may read them
 */
public record TeamYearPage(
        int year, TeamView team, List<MonthRow> months, List<YearRow> people, Map<VolunteerId, String> names) {

    /** All hours of the year. */
    public BigDecimal hours() {
        return months.stream().map(MonthRow::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of these, what both sides confirmed. */
    public BigDecimal confirmed() {
        return months.stream().map(MonthRow::confirmed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All services of the year. */
    public long services() {
        return months.stream().mapToLong(MonthRow::services).sum();
    }

    /** Everybody served in the year. */
    public long served() {
        return months.stream().mapToLong(MonthRow::people).sum();
    }

    /** The address of the team. */
    public String address() {
        return "/volunteers/teams/" + team.id();
    }
}
