package org.kepu.orders;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.units.UnitQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page of the orders somebody may see; the time it takes does not grow with what lies beyond {@link #MOST} orders. */
@Component
class OrderList {

    /** So many orders are listed and counted. */
    static final int MOST = 5_000;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final UnitQueries units;

    OrderList(JdbcClient jdbc, UnitQueries units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    Paged<OrderView> list(Viewer viewer, OrderFilter filter, LocalDate today, Paging paging) {
        OrderScope scope = OrderScope.of(viewer, units);
        Map<String, Object> values = values(filter, today);
        String where = "where " + scope.condition() + condition(filter);
        long total = jdbc.sql(
                        "select count(*) from (select 1 from orders.service_order o " + where + " limit :most) counted")
                .params(scope.parameters())
                .params(values)
                .param("most", MOST + 1)
                .query(Long.class)
                .single();
        List<OrderView> rows = paging.offset() >= Math.min(total, MOST)
                ? List.of()
                : jdbc.sql(OrderRow.SELECT + where + " order by o.due nulls last, o.id desc limit :size offset :offset")
                        .params(scope.parameters())
                        .params(values)
                        .param("size", Math.min(paging.size(), MOST - paging.offset()))
                        .param("offset", paging.offset())
                        .query(OrderRow::map)
                        .list();
        return new Paged<>(rows, paging, total);
    }

    /** Written out, so that the database sees which index serves. */
    private static String condition(OrderFilter filter) {
        return filter.state().map(_ -> " and o.state = :state").orElse("")
                + filter.stage()
                        .map(stage -> stage.states().stream()
                                .map(state -> "'" + state + "'")
                                .collect(Collectors.joining(", ", " and o.state in (", ")")))
                        .orElse("")
                + (filter.running() ? " and o.due is not null" : "")
                + (filter.late() ? " and o.due < :today and o.state <> 'CONFIRMED'" : "")
                + filter.area().map(_ -> " and o.path @> array[:area::uuid]").orElse("")
                + filter.audience().map(_ -> " and o.audience = :audience").orElse("")
                + filter.topic()
                        .map(_ -> " and o.service_id in (select id from orders.service where :topic = any(topics))")
                        .orElse("")
                + filter.year()
                        .map(_ -> " and o.sent_at >= :from and o.sent_at < :to")
                        .orElse("");
    }

    private static Map<String, Object> values(OrderFilter filter, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        filter.state().ifPresent(state -> values.put("state", state.name()));
        filter.area().ifPresent(area -> values.put("area", area.toString()));
        filter.audience().ifPresent(audience -> values.put("audience", audience.name()));
        filter.topic().ifPresent(topic -> values.put("topic", topic.name()));
        filter.year().ifPresent(year -> {
            LocalDate first = LocalDate.of(year, 1, 1);
            values.put("from", first.atStartOfDay(CHINA).toOffsetDateTime());
            values.put("to", first.plusYears(1).atStartOfDay(CHINA).toOffsetDateTime());
        });
        return values;
    }
}
