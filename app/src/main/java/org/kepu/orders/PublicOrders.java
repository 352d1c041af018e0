package org.kepu.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what everybody may know of orders. */
@Service
public class PublicOrders {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String SELECT = """
            select o.number, o.service_id, o.title, o.state, o.area_id, o.audience, o.people, o.sent_at, o.changed_at, o.appointed,
                coalesce(nullif(o.unit_name, ''), s.unit_name) as responsible
            from orders.service_order o join orders.service s on s.id = o.service_id
            where o.city_id = :city
            """;

    private final JdbcClient jdbc;

    PublicOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which orders are wanted.
     *
     * @param services empty for all
     * @param ended only those that have ended, or only those that have not
     * @param from sent at this moment or later
     * @param to sent before this moment
     */
    public record Filter(Set<ServiceId> services, Optional<Boolean> ended, Instant from, Instant to) {}

    /** Orders of a city, the latest first; at most so many. */
    public List<PublicOrder> list(AreaId city, Filter filter, int limit) {
        return jdbc.sql(SELECT + """
                        and o.sent_at >= :from and o.sent_at < :to
                        and (cardinality(:services::uuid[]) = 0 or o.service_id = any(:services::uuid[]))
                        and (:ended::boolean is null or (o.state in ('CLOSED', 'REJECTED', 'WITHDRAWN')) = :ended)
                        order by o.sent_at desc, o.id desc limit :limit
                        """)
                .param("city", city.value())
                .param("from", at(filter.from()))
                .param("to", at(filter.to()))
                .param(
                        "services",
                        filter.services().stream().map(ServiceId::value).toArray(UUID[]::new),
                        Types.ARRAY)
                .param("ended", filter.ended().orElse(null), Types.BOOLEAN)
                .param("limit", limit)
                .query(PublicOrders::map)
                .list();
    }

    /** The orders of a city with these numbers. */
    public List<PublicOrder> list(AreaId city, Collection<String> numbers) {
        return jdbc.sql(SELECT + " and o.number = any(:numbers) order by o.sent_at desc, o.id desc")
                .param("city", city.value())
                .param("numbers", numbers.toArray(String[]::new), Types.ARRAY)
                .query(PublicOrders::map)
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atZone(CHINA).toOffsetDateTime();
    }

    private static PublicOrder map(ResultSet row, int number) throws SQLException {
        return new PublicOrder(
                row.getString("number"),
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getString("title"),
                OrderState.valueOf(row.getString("state")),
                new AreaId(row.getObject("area_id", UUID.class)),
                Audience.valueOf(row.getString("audience")),
                row.getInt("people"),
                row.getString("responsible"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("appointed", LocalDate.class)));
    }
}
