package org.kepu.activities;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The public list, the nearest first. Each ring around the area asked for is read by itself, the earliest first and no further than the
 * page needs, so that the time it takes does not grow with everything there is.
 */
@Component
class NearList {

    /** Nobody pages through more; narrower questions show the others. */
    static final int MOST = 1_000;

    private static final String IN_TIME = "%1$s.ends_at > :from and %1$s.starts_at < :to";

    private final JdbcClient jdbc;

    NearList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<Listed> list(ActivityFilter filter, Paging paging) {
        Map<String, Object> parameters = parameters(filter);
        long total = Math.min(MOST, count(filter, parameters));
        if (paging.offset() >= total) {
            return new Paged<>(List.of(), paging, total);
        }
        List<Integer> rings =
                IntStream.rangeClosed(0, filter.near().size()).boxed().toList();
        String with = rings.stream().map(steps -> ring(filter, steps)).collect(Collectors.joining(", "));
        String all = rings.stream().map("select * from ring_%d"::formatted).collect(Collectors.joining(" union all "));
        List<Listed> rows = jdbc.sql("with " + with + " select " + ActivityRow.COLUMNS + """
                        , n.steps, s.id as session_id, s.starts_at, s.ends_at, s.called_off, s.reason as session_reason,
                        (select count(*) from activities.session o where o.activity_id = n.activity_id and
                        """ + IN_TIME.formatted("o")
                        + ") as sessions from (select * from (" + all + """
                        ) each_ring order by steps, starts_at, activity_id limit :size offset :offset) n
                        join activities.activity a on a.id = n.activity_id join activities.session s on s.id = n.id
                        order by n.steps, n.starts_at, n.activity_id
                        """)
                .params(parameters)
                .param("read", Math.min(MOST, paging.offset() + paging.size()))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Listed(
                        ActivityRow.map(row, number),
                        ActivityRow.sessionBeside(row),
                        row.getInt("sessions"),
                        row.getInt("steps")))
                .list();
        return new Paged<>(rows, paging, total);
    }

    private long count(ActivityFilter filter, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select 1 from activities.activity a where " + known(filter)
                        + " and exists (select 1 from activities.session s where s.activity_id = a.id and "
                        + IN_TIME.formatted("s") + ") limit :most) found")
                .params(parameters)
                .param("most", MOST)
                .query(Long.class)
                .single();
    }

    /**
     * One ring, if those within it do not fill the page. A session that was called off stands for its activity only where no other is
     * left in the time asked for.
     */
    private static String ring(ActivityFilter filter, int steps) {
        String wanted = IntStream.range(0, steps)
                .mapToObj(inner -> "(select count(*) from ring_" + inner + ")")
                .collect(Collectors.joining(" + "));
        return """
            ring_%1$d as (select s.id, s.activity_id, s.starts_at, %1$d as steps from activities.session s
             join activities.activity a on a.id = s.activity_id
             where %2$s and %3$s and %4$s and %5$s
                 and not exists (select 1 from activities.session o where o.activity_id = s.activity_id and %6$s
                     and (o.called_off, o.starts_at, o.id) < (s.called_off, s.starts_at, s.id))
             order by s.starts_at, s.activity_id limit :read)
            """.formatted(
                        steps,
                        IN_TIME.formatted("s"),
                        known(filter),
                        within(filter.near(), steps),
                        wanted.isEmpty() ? "true" : wanted + " < :read",
                        IN_TIME.formatted("o"));
    }

    /** In the area so many steps above the one asked for, and not in the one below it. */
    private static String within(List<AreaId> near, int steps) {
        if (near.isEmpty()) {
            return "true";
        }
        if (steps == near.size()) {
            String city = "'" + near.getFirst().value() + "'::uuid";
            return "(a.city_id < " + city + " or a.city_id > " + city + ")";
        }
        int at = near.size() - 1 - steps;
        return "a.path @> " + area(near.get(at)) + (steps == 0 ? "" : " and not a.path @> " + area(near.get(at + 1)));
    }

    /** Written out, so that the database knows how much is there before it decides where to begin. */
    private static String area(AreaId area) {
        return "array['" + area.value() + "'::uuid]";
    }

    private static String known(ActivityFilter filter) {
        return "a.announced_at is not null"
                + (filter.audience().isPresent() ? " and :audience = any(a.audiences)" : "")
                + (filter.kind().isPresent() ? " and a.kind = :kind" : "")
                + (filter.unit().isPresent() ? " and a.unit_id = :unit" : "")
                + (filter.theme().isEmpty() ? "" : " and a.theme = :theme");
    }

    private static Map<String, Object> parameters(ActivityFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", filter.from().atOffset(ZoneOffset.UTC));
        parameters.put("to", filter.to().atOffset(ZoneOffset.UTC));
        filter.audience().ifPresent(audience -> parameters.put("audience", audience.name()));
        filter.kind().ifPresent(kind -> parameters.put("kind", kind.name()));
        filter.unit().ifPresent(unit -> parameters.put("unit", unit.value()));
        if (!filter.theme().isEmpty()) {
            parameters.put("theme", filter.theme());
        }
        return parameters;
    }
}
