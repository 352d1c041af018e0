package org.kepu.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.TeamId;

/** Reads an order from a row. */
final class OrderRow {

    /** To be followed by conditions on {@code o}, the order, and {@code s}, its service. */
    static final String SELECT = """
            select o.*, s.unit_id as offered_by, s.unit_name as offered_by_name
            from orders.service_order o join orders.service s on s.id = o.service_id
            """;

    private OrderRow() {}

    static OrderView map(ResultSet row, int number) throws SQLException {
        return new OrderView(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getString("title"),
                new UnitId(row.getObject("offered_by", UUID.class)),
                row.getString("offered_by_name"),
                row.getBoolean("open"),
                new AreaId(row.getObject("city_id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("path").getArray())
                        .map(AreaId::new)
                        .toList(),
                row.getString("place"),
                Audience.valueOf(row.getString("audience")),
                row.getInt("people"),
                row.getString("wished"),
                row.getString("remarks"),
                row.getString("group_name"),
                row.getString("urgency"),
                Optional.ofNullable(row.getObject("series_id", UUID.class)).map(SeriesId::new),
                day(row, "series_on"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_name"),
                row.getBoolean("sample"),
                row.getBoolean("escalated"),
                course(row));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                OrderState.valueOf(row.getString("state")),
                day(row, "due"),
                new Course.Hands(
                        unit(row, "unit_id"),
                        row.getString("unit_name"),
                        row.getString("team"),
                        Optional.ofNullable(row.getObject("team_id", UUID.class))
                                .map(TeamId::new),
                        account(row, "leader"),
                        unit(row, "leader_unit")),
                new Course.Visit(
                        proposed(row),
                        day(row, "appointed"),
                        day(row, "served_on"),
                        row.getInt("minutes"),
                        account(row, "reported_by")),
                new Course.Verdict(row.getInt("rating"), row.getString("words"), day(row, "rectify_by")),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(OrderId::new));
    }

    private static Optional<Proposal> proposed(ResultSet row) throws SQLException {
        Optional<LocalTime> at = Optional.ofNullable(row.getObject("proposed_at", LocalTime.class));
        return day(row, "proposed_on").map(on -> new Proposal(on, at));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<UnitId> unit(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(UnitId::new);
    }

    private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(AccountId::new);
    }
}
