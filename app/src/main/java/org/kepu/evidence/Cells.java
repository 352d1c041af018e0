package org.kepu.evidence;

import java.util.stream.Collectors;

/** What an entry adds to the roll-up: the one place that says so, for the entries that are folded and for those that wait. */
final class Cells {

    /** Sums by month for the root of a tree only, by clause, kind and unit together; the key joins them in this order. */
    static final String DEED = "DEED";

    /** Between the parts of a key. */
    static final String JOINT = "|";

    /** The columns of a cell, as the roll-up has them. */
    static final String COLUMNS = "area, facet, month, key, root, happenings, " + String.join(", ", Figures.COLUMNS);

    /** The cells of the entries under the name {@code fact}, which have their {@code month}. */
    static final String OF_FACTS = """
            select fact.path[depth] as area, k.facet, fact.month, k.key collate "C" as key, bool_or(depth = 1) as root,
                   sum(fact.sign) as happenings, %1$s
            from fact
            cross join lateral generate_series(1, least(2, cardinality(fact.path))) depth
            cross join lateral (
                select 'ALL', ''
                union all select 'CLAUSE', c::text from unnest(fact.clauses) c
                union all select 'UNIT', fact.unit::text where fact.unit is not null
                union all select 'KIND', fact.kind
                union all select 'AUDIENCE', a from unnest(fact.audiences) a
                union all select 'AREA', coalesce(fact.path[depth + 1], fact.path[depth])::text
                union all select '%2$s', c::text || '%3$s' || fact.kind || '%3$s' || coalesce(fact.unit::text, '')
                    from unnest(fact.clauses) c where depth = 1
            ) k(facet, key)
            group by 1, 2, 3, 4
            """.formatted(
            Figures.COLUMNS.stream().map("sum(fact.%1$s) as %1$s"::formatted).collect(Collectors.joining(", ")),
            DEED,
            JOINT);

    private Cells() {}
}
