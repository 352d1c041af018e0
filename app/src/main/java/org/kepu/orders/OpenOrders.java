package org.kepu.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the orders of a whole city for who plans its weeks; what a viewer may see of them is for the caller to decide. */
@Service
public class OpenOrders {

    private final JdbcClient jdbc;

    OpenOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that wait for a team or have one and were not served yet, and on request those that wait for a unit; the further ones first,
     * then first sent first, at most so many.
     */
    public List<OrderView> list(AreaId city, boolean unclaimed, int limit) {
        return jdbc.sql(OrderRow.SELECT + """
            where o.city_id = :city
                and (o.state in ('CLAIMED', 'OFFERED', 'ACCEPTED', 'SCHEDULED') or :unclaimed and o.state = 'DISPATCHED')
            order by o.state = 'DISPATCHED', o.state = 'CLAIMED', o.sent_at, o.id limit :limit
            """)
                .param("city", city.value())
                .param("unclaimed", unclaimed)
                .param("limit", limit)
                .query(OrderRow::map)
                .list();
    }

    /** These orders by id; unknown ids are left out. */
    public Map<OrderId, OrderView> map(Collection<OrderId> ids) {
        return jdbc
                .sql(OrderRow.SELECT + "where o.id = any(string_to_array(:ids, ',')::uuid[])")
                .param("ids", ids.stream().map(OrderId::toString).collect(Collectors.joining(",")))
                .query(OrderRow::map)
                .list()
                .stream()
                .collect(Collectors.toMap(OrderView::id, Function.identity()));
    }
}
