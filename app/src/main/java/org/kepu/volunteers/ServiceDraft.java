package org.kepu.volunteers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;

/**
 * One service of a team.
 *
 * @param area where, as exactly as known
 * @param title what was done, 1 to 120 characters, no names of residents
 * @param people who was served, by audience
 * @param clauses the clauses of the plan it serves
 * @param hours for each volunteer who was there: more than 0, at most 24, two decimals
 */
public record ServiceDraft(
        LocalDate day,
        AreaId area,
        String title,
        Map<Audience, Long> people,
        Set<ClauseId> clauses,
        Map<VolunteerId, BigDecimal> hours) {

    public ServiceDraft {
        title = title.strip();
        people = Map.copyOf(people);
        clauses = Set.copyOf(clauses);
        hours = Map.copyOf(hours);
    }

    BigDecimal total() {
        return hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long peopleTotal() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }
}
