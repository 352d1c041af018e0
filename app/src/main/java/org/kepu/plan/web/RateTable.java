package org.kepu.plan.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.areas.Area;
import org.kepu.plan.LiteracyRate;
import org.kepu.plan.LiteracyRates;
import org.kepu.plan.PlanView;

/**
 * The published literacy rates beside a plan's own indicator: one column for each place and kind, one row for each year from
 * the first published figure to the last. A year without a figure stays empty; nothing is interpolated.
 */
public record RateTable(List<Column> columns, List<Row> rows, List<LiteracyRate> figures) {

    private static final String COUNTRY = "000000";

    /** The figures of one place, measured or wanted. */
    public record Column(String place, LiteracyRate.Kind kind, boolean own, boolean country) {

        /** Which colour of the charts: the city itself stands out, its target most of all. */
        public int colour() {
            if (own) {
                return kind == LiteracyRate.Kind.TARGET ? 3 : 1;
            }
            return country ? 4 : 5;
        }
    }

    /** The figures of one year, in the order of the columns. */
    public record Row(int year, List<Optional<BigDecimal>> values) {}

    static RateTable of(PlanView.Indicator indicator, PlanView plan, Area area, LiteracyRates published) {
        String code = area.gbCode().orElse("");
        List<LiteracyRate> figures = new ArrayList<>(published.list(COUNTRY));
        if (code.length() == 6) {
            figures.addAll(published.list(code.substring(0, 2) + "0000"));
        }
        List<LiteracyRate> own = own(indicator, plan, area, code);
        figures.addAll(own);
        published.list(code).stream()
                .filter(rate -> rate.kind() == LiteracyRate.Kind.MEASURED)
                .filter(rate ->
                        own.stream().noneMatch(known -> known.year() == rate.year() && known.kind() == rate.kind()))
                .forEach(figures::add);
        int first = Objects.requireNonNullElse(
                indicator.baselineYear(), plan.summary().period().from());
        int last = Objects.requireNonNullElse(
                indicator.targetYear(), plan.summary().period().to());
        return table(
                figures.stream()
                        .filter(rate -> rate.year() >= first && rate.year() <= last)
                        .toList(),
                area.name());
    }

    private static List<LiteracyRate> own(PlanView.Indicator indicator, PlanView plan, Area area, String code) {
        String source = plan.summary().title();
        return Stream.of(
                        figure(
                                indicator.baselineYear(),
                                indicator.baseline(),
                                LiteracyRate.Kind.MEASURED,
                                area,
                                code,
                                source),
                        figure(
                                indicator.targetYear(),
                                indicator.target(),
                                LiteracyRate.Kind.TARGET,
                                area,
                                code,
                                source))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LiteracyRate> figure(
            @Nullable Integer year,
            @Nullable BigDecimal value,
            LiteracyRate.Kind kind,
            Area area,
            String code,
            String source) {
        return year == null || value == null
                ? Optional.empty()
                : Optional.of(new LiteracyRate(code, area.name(), year, value, kind, source));
    }

    private static RateTable table(List<LiteracyRate> figures, String own) {
        Map<Column, Map<Integer, BigDecimal>> columns = new LinkedHashMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        for (LiteracyRate rate : figures) {
            columns.computeIfAbsent(
                            new Column(
                                    rate.place(),
                                    rate.kind(),
                                    rate.place().equals(own),
                                    rate.area().equals(COUNTRY)),
                            column -> new LinkedHashMap<>())
                    .put(rate.year(), rate.percent());
            years.add(rate.year());
        }
        List<Row> rows = years.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(years.first(), years.last())
                        .mapToObj(year -> new Row(
                                year,
                                columns.values().stream()
                                        .map(values -> Optional.ofNullable(values.get(year)))
                                        .toList()))
                        .toList();
        return new RateTable(List.copyOf(columns.keySet()), rows, figures);
    }
}
