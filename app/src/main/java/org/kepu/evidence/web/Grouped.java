package org.kepu.evidence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Naming;
import org.kepu.evidence.Selection;
import org.kepu.evidence.Totals;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.springframework.stereotype.Component;

/** Sums up what the ledger lists, by one of its sides; each group leads to its entries. */
@Component
class Grouped {

    private static final String WITHOUT_NAME = "…";

    private final EvidenceQueries queries;
    private final Naming naming;

    Grouped(EvidenceQueries queries, Naming naming) {
        this.queries = queries;
        this.naming = naming;
    }

    /**
     * Groups, largest first where they have no order of their own.
     *
     * @param place the area whose parts they are
     */
    record Found(String place, List<Measure> columns, List<LedgerGroup> groups) {}

    Found by(String by, Selection selection, LedgerFilter filter, Totals totals, Naming.Names names, List<Area> seen) {
        List<Measure> columns = Arrays.stream(Measure.values())
                .filter(measure -> totals.of(measure).signum() != 0)
                .toList();
        return switch (by) {
            case "clause" -> byClause(selection, filter, names, columns);
            case "unit" -> byUnit(selection, filter, columns);
            case "audience" ->
                found(
                        columns,
                        constants(queries.totalsByAudience(selection), Audience.class, "audience", filter, columns));
            case "kind" ->
                found(
                        columns,
                        constants(queries.totalsByKind(selection), HappeningKind.class, "kind", filter, columns));
            case "month" -> byMonth(selection, filter, columns);
            default -> byArea(selection, filter, names, seen, columns);
        };
    }

    private Found byClause(Selection selection, LedgerFilter filter, Naming.Names names, List<Measure> columns) {
        List<ClauseId> order = List.copyOf(names.clauses().keySet());
        List<LedgerGroup> rows = queries.totalsByClause(selection).entrySet().stream()
                .sorted(Comparator.comparingInt(
                        entry -> Integer.remainderUnsigned(order.indexOf(entry.getKey()), 1_000_000)))
                .map(entry -> row(
                        names.clause(entry.getKey()),
                        filter.entries("clause", entry.getKey().toString()),
                        entry.getValue(),
                        columns))
                .toList();
        return found(columns, rows);
    }

    private Found byUnit(Selection selection, LedgerFilter filter, List<Measure> columns) {
        var sums = queries.totalsByUnit(selection);
        Naming.Names units = naming.of(List.of(), sums.keySet());
        List<LedgerGroup> rows = sums.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        entry -> Optional.ofNullable(units.units().get(entry.getKey()))
                                .map(unit -> unit.sort())
                                .orElse(Integer.MAX_VALUE)))
                .map(entry -> row(
                        units.unit(Optional.of(entry.getKey())),
                        filter.entries("unit", entry.getKey().toString()),
                        entry.getValue(),
                        columns))
                .toList();
        return found(columns, rows);
    }

    private Found byMonth(Selection selection, LedgerFilter filter, List<Measure> columns) {
        List<LedgerGroup> rows = new ArrayList<>();
        queries.totalsByMonth(selection)
                .forEach((month, sums) -> rows.add(
                        row(month.toString(), filter.entries(month.atDay(1), month.atEndOfMonth()), sums, columns)));
        return found(columns, rows);
    }

    private Found byArea(
            Selection selection, LedgerFilter filter, Naming.Names names, List<Area> seen, List<Measure> columns) {
        Optional<AreaId> parent = filter.areas().size() == 1
                ? filter.areas().stream().findFirst()
                : seen.stream().findFirst().map(Area::id);
        if (parent.isEmpty()) {
            return new Found("", columns, List.of());
        }
        var sums = queries.totalsByArea(selection, parent.get());
        Naming.Names below = naming.of(sums.keySet(), List.of());
        List<LedgerGroup> rows = sums.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        entry -> Optional.ofNullable(below.areas().get(entry.getKey()))
                                .map(area -> area.path().size() * 100_000 + area.sort())
                                .orElse(Integer.MAX_VALUE)))
                .map(entry -> row(
                        below.area(entry.getKey()),
                        filter.entries("area", entry.getKey().toString()),
                        entry.getValue(),
                        columns))
                .toList();
        return new Found(names.area(parent.get()), columns, rows);
    }

    private static Found found(List<Measure> columns, List<LedgerGroup> groups) {
        return new Found("", columns, groups);
    }

    private static <K extends Enum<K>> List<LedgerGroup> constants(
            Map<K, Totals> sums, Class<K> type, String parameter, LedgerFilter filter, List<Measure> columns) {
        String key = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1) + ".";
        return sums.entrySet().stream()
                .map(entry -> new LedgerGroup(
                        "",
                        key + entry.getKey().name(),
                        filter.entries(parameter, entry.getKey().name()),
                        figures(entry.getValue(), columns)))
                .toList();
    }

    private static LedgerGroup row(String name, String link, Totals sums, List<Measure> columns) {
        return new LedgerGroup(name.isEmpty() ? WITHOUT_NAME : name, "", link, figures(sums, columns));
    }

    private static List<String> figures(Totals sums, List<Measure> columns) {
        return columns.stream()
                .map(measure -> Figure.of(measure, sums.of(measure)).value())
                .toList();
    }
}
