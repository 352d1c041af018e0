package org.kepu.evidence;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Totals of many selections at once from the roll-up, by a statement whose text does not depend on how many there are. */
@Component
class RollupTotals {

    private static final List<String> SUMMED =
            Stream.concat(Stream.of("happenings"), Figures.COLUMNS.stream()).toList();

    /** Of a range, only the months are a range for the index; so each month is looked up by itself. */
    private static final String TOTALS = """
            with wanted as materialized (
                select w.* from unnest(:positions::int[], :areas::uuid[], :facets::text[], :lows::text[], :highs::text[],
                    :firsts::date[], :lasts::date[]) w(position, area, facet, low, high, first, last)
                where case when w.facet = '%1$s'
                    then exists (select from evidence.rollup r where r.area = w.area and r.facet = 'ALL' and r.root)
                    else not exists (select from evidence.deep_area d where d.area = w.area) end
            ), fact as materialized (
                select e.*, date_trunc('month', e.day)::date as month
                from evidence.unfolded u join evidence.entry e on e.id = u.entry
            ), waiting as materialized (
            %2$s
            )
            select t.position, %3$s from (
                select w.position, r.*
                from wanted w
                cross join lateral generate_series(w.first::timestamp, w.last::timestamp, interval '1 month') m(month)
                cross join lateral (
                    select %4$s from evidence.rollup r
                    where r.area = w.area and r.facet = w.facet and r.month = m.month::date and r.key between w.low and w.high
                ) r
                union all
                select w.position, %5$s
                from wanted w join waiting c on c.area = w.area and c.facet = w.facet
                where c.month between w.first and w.last and c.key between w.low and w.high
            ) t group by t.position
            """.formatted(
                    Cells.DEED,
                    Cells.OF_FACTS,
                    each("coalesce(sum(t.%1$s), 0) as %1$s"),
                    each("sum(r.%1$s) as %1$s"),
                    each("c.%1$s"));

    private final JdbcClient jdbc;

    RollupTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The totals by position; those that the roll-up cannot give are left out. */
    Map<Integer, Totals> of(List<Selection> selections) {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < selections.size(); i++) {
            int position = i;
            RollupRange.of(selections.get(i)).forEach(range -> wanted.add(new Wanted(position, range)));
        }
        Map<Integer, Totals> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        jdbc.sql(TOTALS)
                .param("positions", column(wanted, Wanted::position).toArray(Integer[]::new), Types.ARRAY)
                .param(
                        "areas",
                        column(wanted, each -> each.range().area().value()).toArray(java.util.UUID[]::new),
                        Types.ARRAY)
                .param("facets", texts(wanted, RollupRange::facet), Types.ARRAY)
                .param("lows", texts(wanted, RollupRange::low), Types.ARRAY)
                .param("highs", texts(wanted, RollupRange::high), Types.ARRAY)
                .param("firsts", texts(wanted, range -> range.first().toString()), Types.ARRAY)
                .param("lasts", texts(wanted, range -> range.last().toString()), Types.ARRAY)
                .query(row -> {
                    int position = row.getInt("position");
                    found.put(
                            position,
                            Figures.totals(row, selections.get(position).audiences()));
                });
        return found;
    }

    private record Wanted(int position, RollupRange range) {}

    private static <T> Stream<T> column(List<Wanted> wanted, Function<Wanted, T> value) {
        return wanted.stream().map(value);
    }

    private static String[] texts(List<Wanted> wanted, Function<RollupRange, String> value) {
        return wanted.stream().map(Wanted::range).map(value).toArray(String[]::new);
    }

    private static String each(String pattern) {
        return SUMMED.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }
}
