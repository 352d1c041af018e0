package org.kepu.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.matching.core.Need;
import org.kepu.matching.core.Planned;
import org.kepu.matching.core.Slot;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.OpenOrders;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderView;
import org.kepu.orders.Party;
import org.kepu.orders.ServiceId;
import org.kepu.orders.ServiceView;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.TeamView;
import org.springframework.stereotype.Service;

/** Reads a plan with the orders in it that somebody may see: those of the own areas and units. */
@Service
public class WeekPlanRows {

    private final Searches searches;
    private final OpenOrders orders;
    private final CityTeams teams;
    private final Pins pins;
    private final AreaQueries areas;
    private final OfferQueries services;
    private final Clock clock;

    WeekPlanRows(
            Searches searches,
            OpenOrders orders,
            CityTeams teams,
            Pins pins,
            AreaQueries areas,
            OfferQueries services,
            Clock clock) {
        this.searches = searches;
        this.orders = orders;
        this.teams = teams;
        this.pins = pins;
        this.areas = areas;
        this.services = services;
        this.clock = clock;
    }

    /** The orders of a plan that the viewer sees: planned ones by day and time, then those without a place. */
    public List<WeekPlanRow> list(Search search, Viewer viewer) {
        List<OrderId> ids = Stream.concat(search.visits().stream().map(Planned::order), search.unplanned().stream())
                .map(OrderId::parse)
                .toList();
        return rows(search, ids, viewer);
    }

    /**
     * One order of the city of a plan, also one that came later.
     *
     * @throws NotFound if it is none the viewer sees
     */
    public WeekPlanRow get(SearchId id, OrderId order, Viewer viewer) {
        return rows(searches.get(id), List.of(order), viewer).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("order " + order + " in search " + id));
    }

    private List<WeekPlanRow> rows(Search search, List<OrderId> ids, Viewer viewer) {
        Map<OrderId, OrderView> found = orders.map(ids);
        Map<String, Planned> visits =
                search.visits().stream().collect(Collectors.toMap(Planned::order, Function.identity()));
        Map<OrderId, Slot> pinned = pins.map(ids);
        Map<String, String> names = names(search.city());
        Map<AreaId, Area> places =
                areas.map(found.values().stream().map(OrderView::area).collect(Collectors.toSet()));
        List<UnitId> own = viewer.unitsOf(Party.UNIT.roles().toArray(Role[]::new));
        Map<ServiceId, ServiceView> asked =
                services.map(found.values().stream().map(OrderView::service).collect(Collectors.toSet()));
        Placement all = searches.place(search.city());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(order -> order.city().equals(search.city()) && sees(order, all, viewer))
                .map(order -> {
                    Optional<Planned> visit =
                            Optional.ofNullable(visits.get(order.id().toString()));
                    return new WeekPlanRow(
                            order,
                            visit,
                            visit.map(each -> names.getOrDefault(each.team(), ""))
                                    .orElse(""),
                            Optional.ofNullable(places.get(order.area()))
                                    .map(Area::name)
                                    .orElse(""),
                            mayOffer(order, own),
                            pinned.containsKey(order.id()),
                            CityNeeds.wish(order),
                            left(order, asked.get(order.service()), search));
                })
                .toList();
    }

    /** The teams of a city by identifier, by name. */
    Map<String, String> names(AreaId city) {
        return teams.list(city).stream()
                .collect(Collectors.toMap(
                        team -> team.id().toString(), TeamView::name, (one, _) -> one, LinkedHashMap::new));
    }

    /** As the steps of an order have it, without asking for each order. */
    private static boolean mayOffer(OrderView order, List<UnitId> own) {
        return OrderStep.OFFER.from().contains(order.state())
                && order.course().unit().filter(own::contains).isPresent();
    }

    private LeftOut left(OrderView order, @Nullable ServiceView service, Search search) {
        if (service != null && service.minutes() > Need.ONE_DAY) {
            return LeftOut.SEVERAL_DAYS;
        }
        LocalDate from = search.from(clock.getZone());
        return from.isAfter(search.sunday()) || CityNeeds.wish(order).within(from, search.sunday())
                ? LeftOut.NO_TEAM
                : LeftOut.WISH;
    }

    /** What every unit may claim is seen by all units of the city. */
    private static boolean sees(OrderView order, Placement city, Viewer viewer) {
        Set<UnitId> units = order.free() ? new HashSet<>(city.units()) : new HashSet<>();
        order.course().unit().ifPresent(units::add);
        return viewer.hasAnyOver(
                new Placement(Set.copyOf(order.path()), units, Optional.empty()),
                Role.OFFICE,
                Role.COUNTY_OFFICE,
                Role.LIAISON);
    }
}
