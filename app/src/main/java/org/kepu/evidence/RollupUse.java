package org.kepu.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * How the roll-up answers a question, where it can: whole months, at most one area, and bounds on the facet of the question only.
 *
 * @param facet which facet holds the answer
 * @param area with all below; empty for all
 */
record RollupUse(Selection selection, Grouping grouping, String facet, Optional<AreaId> area) {

    static Optional<RollupUse> of(Selection selection, Grouping grouping) {
        Optional<Set<AreaId>> areas = areas(selection, grouping);
        Optional<String> facet = facet(selection, grouping);
        return areas.filter(found -> found.size() <= 1 && wholeMonths(selection))
                .flatMap(found -> facet.map(name ->
                        new RollupUse(selection, grouping, name, found.stream().findFirst())));
    }

    /** Roll-up and waiting entries, or all entries where the area lies deeper than the roll-up knows. */
    String facts(Sql sql) {
        if (area.isEmpty()) {
            return fromRollup(sql, "r.root") + " union all " + Facts.fromWaiting(selection, grouping, sql);
        }
        String id = sql.bind(area.get().value());
        String deep = "exists (select 1 from evidence.deep_area d where d.area = " + id + ")";
        return fromRollup(sql, "r.area = " + id + " and not " + deep)
                + " union all " + Facts.fromWaiting(selection, grouping, sql) + " and not " + deep
                + " union all " + Facts.fromEntries(selection, grouping, sql) + " and " + deep;
    }

    private String fromRollup(Sql sql, String where) {
        StringBuilder text = new StringBuilder("select ")
                .append(
                        grouping instanceof Grouping.Month
                                ? "r.month::text"
                                : grouping instanceof Grouping.Whole ? "''" : "r.key")
                .append(" as key, ")
                .append(Figures.ofRollup("r"))
                .append(" from evidence.rollup r where r.facet = ")
                .append(sql.bind(facet))
                .append(" and ")
                .append(where);
        selection.from().ifPresent(day -> text.append(" and r.month >= ").append(sql.bind(day)));
        selection.to().ifPresent(day -> text.append(" and r.month <= ").append(sql.bind(day)));
        String[] keys = bounds(selection).toArray(String[]::new);
        if (keys.length > 0) {
            text.append(" and r.key = any (").append(sql.bindArray(keys)).append("::text[])");
        }
        return text.toString();
    }

    static Stream<String> bounds(Selection selection) {
        return Stream.of(
                        selection.clauses().stream().map(ClauseId::toString),
                        selection.units().stream().map(UnitId::toString),
                        selection.kinds().stream().map(Enum::name),
                        selection.audiences().stream().map(Enum::name))
                .flatMap(keys -> keys);
    }

    /** The one facet that is bounded, if its rows may be added up or are asked for one by one; else that of the grouping. */
    private static Optional<String> facet(Selection selection, Grouping grouping) {
        record Bound(String facet, int values, boolean exclusive) {}
        var bounds = Stream.of(
                        new Bound("CLAUSE", selection.clauses().size(), false),
                        new Bound("UNIT", selection.units().size(), true),
                        new Bound("KIND", selection.kinds().size(), true),
                        new Bound("AUDIENCE", selection.audiences().size(), false))
                .filter(bound -> bound.values() > 0)
                .toList();
        if (bounds.isEmpty()) {
            return Optional.of(grouping.facet());
        }
        Bound bound = bounds.getFirst();
        boolean sameFacet = grouping.facet().equals(bound.facet());
        boolean summed = grouping.facet().equals("ALL") && (bound.exclusive() || bound.values() == 1);
        return bounds.size() == 1 && (sameFacet || summed) ? Optional.of(bound.facet()) : Optional.empty();
    }

    /** The areas that bound the answer; empty if they do so in a way the roll-up cannot follow. */
    static Optional<Set<AreaId>> areas(Selection selection, Grouping grouping) {
        Reach reach = selection.reach();
        boolean byAreaOnly =
                reach.everything() || (reach.units().isEmpty() && reach.people().isEmpty());
        Set<AreaId> bounds = reach.everything() || reach.areas().equals(selection.areas())
                ? selection.areas()
                : selection.areas().isEmpty() ? reach.areas() : Set.of();
        boolean clear = reach.everything() || !bounds.isEmpty();
        if (!byAreaOnly || !clear) {
            return Optional.empty();
        }
        if (grouping instanceof Grouping.AreaBelow(var parent)) {
            return bounds.isEmpty() || bounds.equals(Set.of(parent)) ? Optional.of(Set.of(parent)) : Optional.empty();
        }
        return Optional.of(bounds);
    }

    static boolean wholeMonths(Selection selection) {
        return selection.from().map(day -> day.getDayOfMonth() == 1).orElse(true)
                && selection.to().map(RollupUse::lastOfMonth).orElse(true);
    }

    private static boolean lastOfMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }
}
