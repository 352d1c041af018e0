package org.kepu.evidence;

import java.util.ArrayList;
import java.util.List;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** Turns a selection into SQL over entries. */
final class Facts {

    private Facts() {}

    /** The condition on entries under the alias {@code e}. */
    static String where(Selection selection, Sql sql) {
        List<String> all = new ArrayList<>(List.of("true"));
        selection.from().ifPresent(day -> all.add("e.day >= " + sql.bind(day)));
        selection.to().ifPresent(day -> all.add("e.day <= " + sql.bind(day)));
        if (!selection.clauses().isEmpty()) {
            all.add("e.clauses && " + sql.bindIds(selection.clauses(), ClauseId::value));
        }
        if (!selection.kinds().isEmpty()) {
            all.add("e.kind = any (" + sql.bindNames(selection.kinds()) + ")");
        }
        if (!selection.audiences().isEmpty()) {
            all.add("e.audiences && " + sql.bindNames(selection.audiences()));
        }
        if (!selection.areas().isEmpty()) {
            all.add("e.path && " + sql.bindIds(selection.areas(), AreaId::value));
        }
        if (!selection.units().isEmpty()) {
            all.add("e.unit = any (" + sql.bindIds(selection.units(), UnitId::value) + ")");
        }
        if (!selection.reach().everything()) {
            all.add(where(selection.reach(), sql));
        }
        return String.join(" and ", all);
    }

    private static String where(Reach reach, Sql sql) {
        List<String> any = new ArrayList<>();
        if (!reach.areas().isEmpty()) {
            any.add("e.path && " + sql.bindIds(reach.areas(), AreaId::value));
        }
        if (!reach.units().isEmpty()) {
            any.add("e.unit = any (" + sql.bindIds(reach.units(), UnitId::value) + ")");
        }
        if (!reach.people().isEmpty()) {
            any.add("e.recorded_by = any (" + sql.bindIds(reach.people(), AccountId::value) + ")");
        }
        return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    }

    /** The groups of an entry: a join that gives {@code k.key} as text, once for each. */
    static String keys(Grouping grouping, Selection selection, Sql sql) {
        String key = switch (grouping) {
            case Grouping.Whole _ -> "select ''";
            case Grouping.Month _ -> "select date_trunc('month', e.day)::date::text";
            case Grouping.Clause _ ->
                selection.clauses().isEmpty()
                        ? "select c::text from unnest(e.clauses) c"
                        : "select c::text from unnest(e.clauses) c where c = any ("
                                + sql.bindIds(selection.clauses(), ClauseId::value) + ")";
            case Grouping.Unit _ -> "select e.unit::text where e.unit is not null";
            case Grouping.Kind _ -> "select e.kind";
            case Grouping.ForAudience _ ->
                selection.audiences().isEmpty()
                        ? "select a from unnest(e.audiences) a"
                        : "select a from unnest(e.audiences) a where a = any (" + sql.bindNames(selection.audiences())
                                + ")";
            case Grouping.AreaBelow(var parent) -> {
                String above = sql.bind(parent.value());
                yield "select coalesce(e.path[array_position(e.path, " + above + ") + 1], " + above
                        + ")::text where e.path @> array[" + above + "]::uuid[]";
            }
        };
        return " cross join lateral (" + key + ") k(key) ";
    }

    /** Facts read from the entries themselves. */
    static String fromEntries(Selection selection, Grouping grouping, Sql sql) {
        return "select k.key, " + Figures.ofEntry("e") + " from evidence.entry e" + keys(grouping, selection, sql)
                + "where " + where(selection, sql);
    }

    /** Facts read from entries that are not folded in yet. */
    static String fromWaiting(Selection selection, Grouping grouping, Sql sql) {
        return "select k.key, " + Figures.ofEntry("e")
                + " from evidence.unfolded u join evidence.entry e on e.id = u.entry" + keys(grouping, selection, sql)
                + "where " + where(selection, sql);
    }

    /** The cheapest source of facts that is right. */
    static String of(Selection selection, Grouping grouping, Sql sql) {
        return RollupUse.of(selection, grouping)
                .map(use -> use.facts(sql))
                .orElseGet(() -> fromEntries(selection, grouping, sql));
    }
}
