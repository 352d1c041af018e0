package org.kepu.matching;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kepu.matching.core.Slot;
import org.kepu.orders.OrderId;
import org.kepu.shared.AccountId;
import org.kepu.volunteers.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people put orders; a plan leaves them there. */
@Component
class Pins {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pins(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<OrderId, Slot> map(Collection<OrderId> orders) {
        Map<OrderId, Slot> pins = new HashMap<>();
        jdbc.sql("select order_id, team, day from matching.pin where order_id = any(:orders)")
                .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(row -> {
                    pins.put(
                            new OrderId(row.getObject("order_id", UUID.class)),
                            new Slot(row.getString("team"), row.getObject("day", LocalDate.class)));
                });
        return pins;
    }

    void put(OrderId order, TeamId team, LocalDate day, AccountId by) {
        jdbc.sql("""
            insert into matching.pin (order_id, team, day, pinned_by, pinned_at)
            values (:order, :team, :day, :by, :now)
            on conflict (order_id) do update set team = excluded.team, day = excluded.day,
                pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at
            """)
                .param("order", order.value())
                .param("team", team.value())
                .param("day", day)
                .param("by", by.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void remove(OrderId order) {
        jdbc.sql("delete from matching.pin where order_id = :order")
                .param("order", order.value())
                .update();
    }
}
