package org.kepu.orders;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who served, as the leader reported it, until a confirmation makes hours of it; and the record of the hours. */
@Repository
class ServedBy {

    private final JdbcClient jdbc;

    ServedBy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps who served in place of what was reported before. */
    void put(OrderId order, Map<VolunteerId, BigDecimal> hours) {
        clear(order);
        if (!hours.isEmpty()) {
            var lines = hours.entrySet();
            jdbc.sql("""
                            insert into orders.served_by (order_id, volunteer, hours)
                            select :order, v.volunteer, v.hours from unnest(:volunteers::uuid[], :hours::numeric[]) as v(volunteer, hours)
                            """)
                    .param("order", order.value())
                    .param(
                            "volunteers",
                            lines.stream().map(line -> line.getKey().value()).toArray(UUID[]::new),
                            Types.ARRAY)
                    .param("hours", lines.stream().map(Map.Entry::getValue).toArray(BigDecimal[]::new), Types.ARRAY)
                    .update();
        }
    }

    void clear(OrderId order) {
        jdbc.sql("delete from orders.served_by where order_id = :order")
                .param("order", order.value())
                .update();
    }

    Map<VolunteerId, BigDecimal> find(OrderId order) {
        Map<VolunteerId, BigDecimal> hours = new HashMap<>();
        jdbc.sql("select volunteer, hours from orders.served_by where order_id = :order")
                .param("order", order.value())
                .query(row -> {
                    hours.put(new VolunteerId(row.getObject("volunteer", UUID.class)), row.getBigDecimal("hours"));
                });
        return hours;
    }

    void record(OrderId order, ServiceId record) {
        jdbc.sql("update orders.service_order set hours_record = :record where id = :order")
                .param("record", record.value())
                .param("order", order.value())
                .update();
    }

    /** The record of the hours; it may have been taken back. */
    Optional<ServiceId> findRecord(OrderId order) {
        return jdbc.sql("select hours_record from orders.service_order where id = :order and hours_record is not null")
                .param("order", order.value())
                .query((row, n) -> new ServiceId(row.getObject(1, UUID.class)))
                .optional();
    }
}
