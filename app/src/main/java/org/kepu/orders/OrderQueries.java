package org.kepu.orders;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads orders. Who asked is not among it: see {@link Requesters} and {@link ContactReading}. */
@Service
public class OrderQueries {

    /** So many orders a list shows; narrower questions show the others. */
    public static final int MOST_LISTED = OrderList.MOST;

    private final JdbcClient jdbc;
    private final OrderList list;

    OrderQueries(JdbcClient jdbc, OrderList list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    /** One order, whoever asks. */
    public Optional<OrderView> find(OrderId id) {
        return jdbc.sql(OrderRow.SELECT + "where o.id = :id")
                .param("id", id.value())
                .query(OrderRow::map)
                .optional();
    }

    /**
     * One order, whoever asks.
     *
     * @throws NotFound if there is none
     */
    public OrderView get(OrderId id) {
        return find(id).orElseThrow(() -> new NotFound("order " + id));
    }

    /** The same, locked until the transaction ends. */
    OrderView lock(OrderId id) {
        return jdbc.sql(OrderRow.SELECT + "where o.id = :id for update of o")
                .param("id", id.value())
                .query(OrderRow::map)
                .optional()
                .orElseThrow(() -> new NotFound("order " + id));
    }

    /** Locks an order and those merged into it, or two orders, always in the same sequence. */
    void lockFamily(OrderId one, Optional<OrderId> other) {
        jdbc.sql("""
                        select id from orders.service_order where id = :one or id = :other::uuid or merged_into = :one order by id for update
                        """)
                .param("one", one.value())
                .param("other", other.map(OrderId::toString).orElse(null), java.sql.Types.VARCHAR)
                .query(UUID.class)
                .list();
    }

    /**
     * Orders the viewer may see: by the day they are due, ended ones last and newest first. At most 5,000 are listed; the total is
     * one more where there are more.
     */
    public Paged<OrderView> list(Viewer viewer, OrderFilter filter, LocalDate today, Paging paging) {
        return list.list(viewer, filter, today, paging);
    }

    /** What was done with an order, first to last. */
    public List<EventView> listEvents(OrderId order) {
        return jdbc.sql("""
                        select step, to_state, reason, at, party, by_name from orders.event where order_id = :order order by at, id
                        """)
                .param("order", order.value())
                .query((row, n) -> new EventView(
                        row.getString("step"),
                        OrderState.valueOf(row.getString("to_state")),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Party.valueOf(row.getString("party")),
                        row.getString("by_name")))
                .list();
    }

    /** People met by audience, as reported. */
    public Map<Audience, Integer> reached(OrderId order) {
        Map<Audience, Integer> people = new EnumMap<>(Audience.class);
        jdbc.sql("select audience, people from orders.reached where order_id = :order")
                .param("order", order.value())
                .query(row -> {
                    people.put(Audience.valueOf(row.getString("audience")), row.getInt("people"));
                });
        return people;
    }

    /** What is due by a day and not ended, first due first; at most so many. */
    List<OrderView> listDue(LocalDate by, int limit) {
        return jdbc.sql(OrderRow.SELECT + "where o.due <= :by order by o.due, o.id limit :limit")
                .param("by", by)
                .param("limit", limit)
                .query(OrderRow::map)
                .list();
    }

    /** The orders this one stands for. */
    public List<OrderView> listMerged(OrderId order) {
        return jdbc.sql(OrderRow.SELECT + "where o.merged_into = :order order by o.id")
                .param("order", order.value())
                .query(OrderRow::map)
                .list();
    }

    /** The orders of a series, by day. */
    public List<OrderView> listSeries(SeriesId series) {
        return jdbc.sql(OrderRow.SELECT + "where o.series_id = :series order by o.series_on")
                .param("series", series.value())
                .query(OrderRow::map)
                .list();
    }

    /** Orders on their way for the same service in the same area, sent within two weeks of this one, the nearest first; at most five. */
    public List<OrderView> listSimilar(OrderView order) {
        return jdbc.sql(OrderRow.SELECT + """
                        where o.service_id = :service and o.area_id = :area and o.id <> :id and o.due is not null
                            and o.state not in ('SERVED', 'CONFIRMED') and (o.series_id is null or o.series_id is distinct from :series::uuid)
                            and o.sent_at between :sent::timestamptz - interval '14 days' and :sent::timestamptz + interval '14 days'
                        order by abs(extract(epoch from o.sent_at - :sent::timestamptz)), o.id limit 5
                        """)
                .param("service", order.service().value())
                .param("area", order.area().value())
                .param("id", order.id().value())
                .param("series", order.series().map(SeriesId::toString).orElse(null), java.sql.Types.VARCHAR)
                .param("sent", order.sentAt().atOffset(ZoneOffset.UTC))
                .query(OrderRow::map)
                .list();
    }

    /** The units running orders lie with. */
    List<UnitId> listUnitsInUse() {
        return jdbc.sql(
                        "select distinct unit_id from orders.service_order where due is not null and unit_id is not null")
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What lies with a unit and is not confirmed yet. */
    List<OrderView> listWith(UnitId unit) {
        return jdbc.sql(OrderRow.SELECT
                        + "where o.unit_id = :unit and o.due is not null and o.state <> 'CONFIRMED' order by o.id")
                .param("unit", unit.value())
                .query(OrderRow::map)
                .list();
    }

    /** What lies with teams and is not served yet. */
    List<OrderView> listWithTeams() {
        return jdbc.sql(
                        OrderRow.SELECT
                                + "where o.team_id is not null and o.state in ('OFFERED', 'ACCEPTED', 'SCHEDULED') order by o.id")
                .query(OrderRow::map)
                .list();
    }

    Optional<OrderId> findByNumber(String number) {
        return jdbc.sql("select id from orders.service_order where number = :number")
                .param("number", number)
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .optional();
    }
}
