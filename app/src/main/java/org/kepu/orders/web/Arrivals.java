package org.kepu.orders.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.orders.Arriving;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderView;
import org.kepu.orders.StepCells;
import org.kepu.visits.VisitView;
import org.kepu.visits.Visits;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamQueries;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** The part of an order's page on which both sides say that the team has come. */
@Component
class Arrivals {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final Arriving arriving;
    private final Visits visits;
    private final TeamMembers members;
    private final TeamQueries teams;
    private final People people;

    Arrivals(Arriving arriving, Visits visits, TeamMembers members, TeamQueries teams, People people) {
        this.arriving = arriving;
        this.visits = visits;
        this.members = members;
        this.teams = teams;
        this.people = people;
    }

    Arrival of(OrderView order, Doer doer) {
        Optional<VisitView> visit = arriving.find(order.id());
        boolean may = visit.isEmpty() && arriving.mayArrive(order, doer);
        List<Option> who = may ? members.list(order, doer.viewer()) : List.of();
        return new Arrival(
                visit,
                may,
                visit.flatMap(each -> teams.find(each.team()))
                        .filter(team -> people.keeps(doer.viewer(), team))
                        .isPresent(),
                who.stream()
                        .map(member -> new Option(member.value().substring(StepCells.HOURS.length()), member.text()))
                        .toList());
    }

    /** What a report is proposed to say of a visit of today: how long it took so far and who was there. */
    Map<String, String> proposed(Arrival arrival, LocalDate today) {
        Map<String, String> cells = new HashMap<>();
        arrival.visit().ifPresent(visit -> {
            cells.put("day", visit.day().toString());
            if (visit.day().equals(today)) {
                BigDecimal hours = visits.elapsed(visit);
                cells.put("minutes", hours.multiply(HOUR).toBigInteger().toString());
                String typed = hours.stripTrailingZeros().toPlainString();
                visit.present().forEach(volunteer -> cells.put(StepCells.HOURS + volunteer, typed));
            }
        });
        return cells;
    }
}
