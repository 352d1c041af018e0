package org.kepu.matching;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.audit.Deed;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for plans of weeks and reads how their search stands. */
@Service
public class Searches {

    /** Weeks that can be planned: the running one and three more. */
    public static final int WEEKS = 4;

    private final SearchTable table;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int seconds;

    Searches(
            SearchTable table,
            AreaQueries areas,
            UnitQueries units,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${kepu.matching.seconds:60}") int seconds) {
        this.table = table;
        this.areas = areas;
        this.units = units;
        this.events = events;
        this.clock = clock;
        this.seconds = seconds;
    }

    /** The first days of the weeks that can be planned. */
    public List<LocalDate> listMondays() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEKS).mapToObj(monday::plusWeeks).toList();
    }

    /** The cities whose weeks the viewer may plan: as its office, as the office of one of its counties, or for one of its units. */
    public List<Area> listCities(Viewer viewer) {
        return areas.listCities().stream()
                .filter(city -> viewer.hasAnyOver(place(city.id()), Role.OFFICE, Role.COUNTY_OFFICE, Role.LIAISON))
                .toList();
    }

    /** The latest search of each week of a city that is not over. */
    public List<Search> list(AreaId city) {
        return table.list(city, LocalDate.now(clock));
    }

    /**
     * A search.
     *
     * @throws NotFound if there is none
     */
    public Search get(SearchId id) {
        return table.find(id).orElseThrow(() -> new NotFound("search " + id));
    }

    /** Where the plans of a city lie: everybody who works for the city, one of its counties or units reaches them. */
    Placement place(AreaId city) {
        return new Placement(
                Stream.concat(Stream.of(city), areas.listCounties(city).stream().map(Area::id))
                        .collect(Collectors.toSet()),
                units.listInCity(city).stream().map(Unit::id).collect(Collectors.toSet()),
                Optional.empty());
    }

    Optional<Placement> findPlace(SearchId id) {
        return table.find(id).map(search -> place(search.city()));
    }

    /**
     * Asks for a plan of a week. Refused are a week that cannot be planned, a city that is not the viewer's, and a second search while one
     * of the city is open.
     *
     * @param unclaimed whether to plan as well for orders that no unit has claimed yet
     */
    @Transactional
    public Outcome<SearchId> start(Optional<AreaId> city, Optional<LocalDate> monday, boolean unclaimed, Viewer by) {
        if (city.isEmpty() || listCities(by).stream().noneMatch(each -> city.equals(Optional.of(each.id())))) {
            return Outcome.refused("city", "matching.refusal.city");
        }
        if (monday.isEmpty() || !listMondays().contains(monday.get())) {
            return Outcome.refused("week", "matching.refusal.week");
        }
        SearchId id = SearchId.create();
        if (!table.insert(
                id, city.get(), monday.get(), unclaimed, seconds, by.account().orElseThrow())) {
            return Outcome.refused("", "matching.refusal.running");
        }
        events.publishEvent(new Deed(by, "matching.plan.started", "search " + id));
        return Outcome.done(id);
    }

    /** Asks a search to stop; what it found by then is the plan. Refused if it is over. */
    @Transactional
    public Outcome<SearchId> stop(SearchId id, Viewer by) {
        if (!table.stop(id)) {
            return Outcome.refused("", "matching.refusal.over");
        }
        events.publishEvent(new Deed(by, "matching.plan.stopped", "search " + id));
        return Outcome.done(id);
    }
}
