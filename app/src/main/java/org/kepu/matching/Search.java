package org.kepu.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.matching.core.Planned;
import org.kepu.matching.core.Slot;
import org.kepu.matching.core.Worth;
import org.kepu.shared.AreaId;

/**
 * The search for a plan of a week, and the best plan found so far.
 *
 * @param monday first day of the week
 * @param stopping whether somebody asked it to stop
 * @param unclaimed whether orders are planned for as well that no unit has claimed yet
 * @param seconds how long it may search
 * @param spent seconds it has searched
 * @param orders how many orders are planned for
 * @param worth of the best plan
 * @param greedy what the plan made order by order would cost, with as many orders unplanned or more
 * @param visits of the best plan, by day, team and time
 * @param unplanned orders for which there is no place in it
 * @param endedAt empty while it searches
 */
public record Search(
        SearchId id,
        AreaId city,
        LocalDate monday,
        SearchState state,
        boolean stopping,
        boolean unclaimed,
        int seconds,
        int spent,
        int orders,
        Worth worth,
        long greedy,
        List<Planned> visits,
        List<String> unplanned,
        Instant startedAt,
        Optional<Instant> endedAt) {

    public Search {
        visits = List.copyOf(visits);
        unplanned = List.copyOf(unplanned);
    }

    /** The last day of the week. */
    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** The first day on which something could be planned: what is planned on a day cannot be on that day. */
    LocalDate from(ZoneId zone) {
        LocalDate next = LocalDate.ofInstant(startedAt, zone).plusDays(1);
        return next.isBefore(monday) ? monday : next;
    }

    /** Where each order lies. */
    Map<String, Slot> slots() {
        return visits.stream().collect(Collectors.toMap(Planned::order, Planned::slot));
    }
}
