package org.kepu.indicators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.LiteracyRate;
import org.kepu.plan.LiteracyRates;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.springframework.stereotype.Service;

/** Reads indicators and figures; formulas are computed as they are read, so they are never stale. */
@Service
public class IndicatorQueries {

    private static final String COUNTRY = "000000";

    private final IndicatorRows rows;
    private final FigureRows figures;
    private final Computing computing;
    private final AreaQueries areas;
    private final LiteracyRates rates;
    private final Clock clock;

    IndicatorQueries(
            IndicatorRows rows,
            FigureRows figures,
            Computing computing,
            AreaQueries areas,
            LiteracyRates rates,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.computing = computing;
        this.areas = areas;
        this.rates = rates;
        this.clock = clock;
    }

    /** The indicators of a city or county: those of its plans, then its own by code. */
    public List<Indicator> list(AreaId area) {
        return rows.list(List.of(area));
    }

    /** How many indicators these areas have. */
    public Map<AreaId, Integer> countByArea(List<AreaId> among) {
        return rows.list(among).stream().collect(Collectors.toMap(Indicator::area, each -> 1, Integer::sum));
    }

    /**
     * An indicator.
     *
     * @throws NotFound if there is none
     */
    public Indicator get(IndicatorId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("indicator " + id));
    }

    /** Each indicator of an area with its latest figure and how it stands. */
    public List<Overview> listOverviews(AreaId area) {
        List<Indicator> all = list(area);
        int year = LocalDate.now(clock).getYear();
        Set<Evaluation.Wanted> wanted = all.stream()
                .filter(Indicator::computed)
                .map(indicator -> new Evaluation.Wanted(indicator.id(), area, year))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Evaluation.Wanted, Computed> computed = computing.compute(all, wanted);
        Map<IndicatorId, List<Figure>> found = figures
                .listStanding(all.stream().map(Indicator::id).toList())
                .stream()
                .filter(figure ->
                        figure.key().area().equals(area) && figure.key().period() == FigurePeriod.YEAR)
                .collect(Collectors.groupingBy(figure -> figure.key().indicator()));
        return all.stream()
                .map(indicator -> overview(
                        indicator,
                        found.getOrDefault(indicator.id(), List.of()),
                        Optional.ofNullable(computed.get(new Evaluation.Wanted(indicator.id(), area, year))),
                        year))
                .toList();
    }

    private static Overview overview(Indicator indicator, List<Figure> found, Optional<Computed> computed, int year) {
        Goal goal = indicator.goalIn(year);
        Optional<Figure> latest = found.stream()
                .filter(figure -> goal.baselineYear()
                        .filter(from -> figure.key().year() <= from)
                        .isEmpty())
                .max(Comparator.comparingInt(figure -> figure.key().year()));
        Standing standing = computed.map(value -> Standing.of(goal, indicator.direction(), year, value))
                .orElseGet(() -> Standing.of(goal, indicator.direction(), latest));
        return new Overview(indicator, goal, latest, computed, year, standing);
    }

    /** Standing figures of an indicator for every area, year and period, earliest first. */
    public List<Figure> listFigures(IndicatorId id) {
        return figures.listStanding(List.of(id));
    }

    /** Standing figures of all indicators of an area. */
    public List<Figure> listFiguresOf(AreaId area) {
        return figures.listStanding(list(area).stream().map(Indicator::id).toList());
    }

    /** Every revision of every figure, latest first, at most 300. */
    public List<Figure> listFigureHistory(IndicatorId id) {
        return figures.listHistory(id);
    }

    /** What was changed about the definition, latest first, at most 200. */
    public List<Change> listChanges(IndicatorId id) {
        return rows.listChanges(id);
    }

    /** The latest revision of a figure, if it stands. */
    public Optional<Figure> findFigure(FigureKey key) {
        return figures.findLatest(key).filter(figure -> !figure.withdrawn());
    }

    /** The way of an indicator in its own area, with the province and the country beside it where they published figures. */
    public Trajectory trajectory(Indicator indicator) {
        int year = LocalDate.now(clock).getYear();
        Goal goal = indicator.goalIn(year);
        Map<Integer, Trajectory.Found> found = new HashMap<>();
        if (indicator.computed()) {
            computedYears(indicator, goal, year).forEach((each, value) -> {
                if (value instanceof Computed.Known(BigDecimal known)) {
                    found.put(each, Trajectory.Found.of(known));
                }
            });
        } else {
            listFigures(indicator.id()).stream()
                    .filter(figure -> figure.key().area().equals(indicator.area())
                            && figure.key().period() == FigurePeriod.YEAR)
                    .forEach(figure -> found.put(figure.key().year(), Trajectory.Found.of(figure)));
        }
        return Trajectory.of(goal, found, indicator.literacy() ? comparisons(indicator.area()) : List.of());
    }

    /** What comes of a formula in each year from the baseline (or five years ago) to this one. */
    public Map<Integer, Computed> listComputed(Indicator indicator) {
        int year = LocalDate.now(clock).getYear();
        return computedYears(indicator, indicator.goalIn(year), year);
    }

    private Map<Integer, Computed> computedYears(Indicator indicator, Goal goal, int last) {
        int first = Math.max(last - 9, Math.min(last, goal.baselineYear().orElse(last - 4)));
        Set<Evaluation.Wanted> wanted = new LinkedHashSet<>();
        for (int year = first; year <= last; year++) {
            wanted.add(new Evaluation.Wanted(indicator.id(), indicator.area(), year));
        }
        Map<Integer, Computed> years = new java.util.TreeMap<>();
        computing.compute(list(indicator.area()), wanted).forEach((each, value) -> years.put(each.year(), value));
        return years;
    }

    /** The indicator in each area directly below its own that stands beside the counties, in one year. */
    public List<AreaValue> listByArea(Indicator indicator, int year) {
        List<Area> counties = areas.listChildren(indicator.area());
        Map<AreaId, Computed> values = new HashMap<>();
        if (indicator.computed()) {
            Set<Evaluation.Wanted> wanted = counties.stream()
                    .map(county -> new Evaluation.Wanted(indicator.id(), county.id(), year))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            computing.compute(list(indicator.area()), wanted).forEach((each, value) -> values.put(each.area(), value));
        } else {
            listFigures(indicator.id()).stream()
                    .filter(figure ->
                            figure.key().year() == year && figure.key().period() == FigurePeriod.YEAR)
                    .forEach(figure -> figure.value()
                            .ifPresent(value -> values.put(figure.key().area(), new Computed.Known(value))));
        }
        return counties.stream()
                .map(county -> areaValue(county, values.get(county.id())))
                .toList();
    }

    private static AreaValue areaValue(Area area, @org.jspecify.annotations.Nullable Computed computed) {
        return switch (computed) {
            case null -> new AreaValue(area, Optional.empty(), Optional.empty());
            case Computed.Known(BigDecimal value) -> new AreaValue(area, Optional.of(value), Optional.empty());
            case Computed.Unknown unknown -> new AreaValue(area, Optional.empty(), Optional.of(unknown));
        };
    }

    /** Published rates of the country and of the province an area lies in. */
    public List<LiteracyRate> listComparable(AreaId area) {
        List<LiteracyRate> found = new ArrayList<>(rates.list(COUNTRY));
        areas.get(area)
                .gbCode()
                .filter(code -> code.length() >= 6)
                .ifPresent(code -> found.addAll(rates.list(code.substring(0, 2) + "0000")));
        return found.stream()
                .filter(rate -> rate.kind() == LiteracyRate.Kind.MEASURED)
                .toList();
    }

    private List<Trajectory.Comparison> comparisons(AreaId area) {
        Map<String, Map<Integer, BigDecimal>> places = new java.util.LinkedHashMap<>();
        listComparable(area)
                .forEach(rate -> places.computeIfAbsent(rate.place(), place -> new HashMap<>())
                        .put(rate.year(), rate.percent()));
        return places.entrySet().stream()
                .map(place -> new Trajectory.Comparison(place.getKey(), place.getValue()))
                .toList();
    }
}
