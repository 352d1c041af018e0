package org.kepu.orders;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.areas.Area;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.volunteers.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is asked for, where, by whom, and what became of it. */
@Service
public class DemandQueries {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    DemandQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders sent in a year for an area and all below; one statement, whatever number of orders there are. */
    public List<Demand> list(Area root, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return jdbc.sql("""
                        select d.*, s.topics from (
                            select o.area_id, o.audience, o.service_id, count(*) as total,
                                count(*) filter (where o.state in ('REQUESTED', 'DISPATCHED', 'CLAIMED', 'OFFERED')) as waiting,
                                count(*) filter (where o.state = 'REJECTED') as refused,
                                count(*) filter (where o.state in ('CONFIRMED', 'CLOSED')) as served
                            from orders.service_order o
                            where o.city_id = :city and o.sent_at >= :from and o.sent_at < :to
                                and o.state not in ('WITHDRAWN', 'MERGED') %s
                            group by o.area_id, o.audience, o.service_id) d
                        join orders.service s on s.id = d.service_id
                        """.formatted(below(root)))
                .param("city", root.city().value())
                .param("root", root.id().value())
                .param("from", first.atStartOfDay(CHINA).toOffsetDateTime())
                .param("to", first.plusYears(1).atStartOfDay(CHINA).toOffsetDateTime())
                .query((row, number) -> new Demand(
                        new AreaId(row.getObject("area_id", UUID.class)),
                        Audience.valueOf(row.getString("audience")),
                        Arrays.stream((String[]) row.getArray("topics").getArray())
                                .map(Topic::valueOf)
                                .collect(Collectors.toSet()),
                        row.getLong("total"),
                        row.getLong("waiting"),
                        row.getLong("refused"),
                        row.getLong("served")))
                .list();
    }

    /** The areas, as exactly as they were given, where a visit was confirmed in any year; each costs one look into an index. */
    public Set<AreaId> listServed(Area root) {
        return new HashSet<>(jdbc.sql("""
                        with recursive place(id) as (
                            (%1$s order by o.area_id limit 1)
                            union all
                            select (%1$s and o.area_id > place.id order by o.area_id limit 1) from place where place.id is not null)
                        select id from place where id is not null
                        """.formatted("""
                        select o.area_id from orders.service_order o
                        where o.city_id = :city and o.state in ('CONFIRMED', 'CLOSED') %s""".formatted(below(root))))
                .param("city", root.city().value())
                .param("root", root.id().value())
                .query((row, number) -> new AreaId(row.getObject(1, UUID.class)))
                .list());
    }

    /** A whole city is read from an index without the paths. */
    private static String below(Area root) {
        return root.city().equals(root.id()) ? "and (true or o.area_id = :root)" : "and o.path @> array[:root::uuid]";
    }
}
