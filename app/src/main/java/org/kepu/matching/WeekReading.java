package org.kepu.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.matching.core.Need;
import org.kepu.matching.core.Slot;
import org.kepu.matching.core.Team;
import org.kepu.matching.core.Week;
import org.kepu.orders.OpenOrders;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderView;
import org.kepu.orders.Proposal;
import org.kepu.shared.AreaId;
import org.springframework.stereotype.Component;

/** Reads what is to be planned in a week of a city. */
@Component
class WeekReading {

    /** More orders than this wait for a later week: a plan is made to be looked through by a person. */
    static final int MOST = 600;

    private final OpenOrders orders;
    private final CityTeams teams;
    private final CityNeeds needs;
    private final KnownWays ways;
    private final Pins pins;
    private final SearchTable searches;
    private final Clock clock;

    WeekReading(
            OpenOrders orders,
            CityTeams teams,
            CityNeeds needs,
            KnownWays ways,
            Pins pins,
            SearchTable searches,
            Clock clock) {
        this.orders = orders;
        this.teams = teams;
        this.needs = needs;
        this.ways = ways;
        this.pins = pins;
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * The teams of the city, the orders that wait for one, and those that have one and were put on a day of this week: agreed with the
     * requester, or offered or accepted as a plan said. What was served, or is agreed for another week, is no part of it.
     *
     * @param search whose week it is; its plan, or the one before it, says where orders lay
     */
    Week read(Search search) {
        AreaId city = search.city();
        LocalDate monday = search.monday();
        LocalDate today = LocalDate.now(clock);
        List<OrderView> all = orders.list(city, search.unclaimed(), MOST);
        Map<OrderId, Slot> pinned = pins.map(all.stream().map(OrderView::id).toList());
        Map<String, Slot> before = searches.findPlan(city, monday, search.startedAt())
                .map(Search::slots)
                .orElse(Map.of());
        Map<String, Slot> lay = new HashMap<>(before);
        lay.putAll(search.slots());
        List<Team> facts = teams.facts(city, teams.list(city), today);
        Set<String> known = facts.stream().map(Team::id).collect(Collectors.toSet());
        List<OrderView> wanted = new ArrayList<>();
        Map<String, Slot> settled = new HashMap<>();
        Booked booked = new Booked();
        for (OrderView order : all) {
            Optional<Slot> slot =
                    slot(order, pinned, lay).filter(each -> known.contains(each.team()) && within(each.date(), monday));
            if (slot.isPresent() || (waits(order) && !elsewhere(order, pinned, monday))) {
                wanted.add(order);
            }
            slot.ifPresent(each -> {
                settled.put(order.id().toString(), each);
                booked.add(order, each);
            });
        }
        List<Need> read = needs.facts(city, wanted, today);
        return new Week(
                monday,
                today.isBefore(monday) ? monday : today.plusDays(1),
                facts.stream().map(team -> booked.apply(team, read)).toList(),
                read,
                settled,
                before,
                ways.times(city));
    }

    /** Whether an order waits for a team. */
    private static boolean waits(OrderView order) {
        return order.state() == OrderState.CLAIMED || order.state() == OrderState.DISPATCHED;
    }

    /** Where an order stands already; empty if it is still to be planned. */
    private static Optional<Slot> slot(OrderView order, Map<OrderId, Slot> pinned, Map<String, Slot> before) {
        if (order.state() == OrderState.DISPATCHED) {
            // what a unit fixed that has given it back since binds nobody
            return Optional.empty();
        }
        if (order.state() == OrderState.CLAIMED) {
            return Optional.ofNullable(pinned.get(order.id()));
        }
        return order.course()
                .teamId()
                .flatMap(team -> order.course()
                        .appointed()
                        .or(() -> order.course().proposed().map(Proposal::day))
                        .map(day -> new Slot(team.toString(), day))
                        .or(() -> Optional.ofNullable(before.get(order.id().toString()))
                                .filter(slot -> slot.team().equals(team.toString()))));
    }

    /** Whether a person put it into another week. */
    private static boolean elsewhere(OrderView order, Map<OrderId, Slot> pinned, LocalDate monday) {
        Slot slot = pinned.get(order.id());
        return slot != null && order.state() == OrderState.CLAIMED && !within(slot.date(), monday);
    }

    private static boolean within(LocalDate day, LocalDate monday) {
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
    }
}
