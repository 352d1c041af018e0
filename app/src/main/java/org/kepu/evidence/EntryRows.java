package org.kepu.evidence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single entries. */
@Component
class EntryRows {

    private static final String SELECT = """
            select e.*, b.id as reversed_by, b.reason as reversed_because,
                   (select count(*) from evidence.attachment a where a.entry = e.id) as attachments
            from evidence.entry e left join evidence.entry b on b.reverses = e.id
            """;

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> list(Selection selection, Paging paging, boolean all) {
        Sql sql = new Sql();
        String text = SELECT + " where " + Facts.where(selection, sql)
                + (all ? "" : " and e.reverses is null and b.id is null") + " order by e.day desc, e.id desc limit "
                + sql.bind(paging.size()) + " offset " + sql.bind(paging.offset());
        return jdbc.sql(text).paramSource(sql.values()).query(EntryRows::map).list();
    }

    long count(Selection selection) {
        Sql sql = new Sql();
        return jdbc.sql("select count(*) from evidence.entry e where " + Facts.where(selection, sql))
                .paramSource(sql.values())
                .query(Long.class)
                .single();
    }

    Optional<Entry> find(EntryId id) {
        return jdbc.sql(SELECT + " where e.id = :id")
                .param("id", id.value())
                .query(EntryRows::map)
                .optional();
    }

    List<Entry> history(String source) {
        return jdbc.sql(SELECT + " where e.source = :source and e.reverses is null union all " + SELECT
                        + " where e.source = :source and e.reverses is not null order by revision, sign desc")
                .param("source", source)
                .query(EntryRows::map)
                .list();
    }

    private static Entry map(ResultSet row, int number) throws SQLException {
        String reversed = row.getString("reversed_because");
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                row.getObject("day", LocalDate.class),
                ids(row, "path").map(AreaId::new).toList(),
                id(row, "unit").map(UnitId::new),
                HappeningKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("note"),
                ids(row, "clauses").map(ClauseId::new).toList(),
                people(row),
                quantities(row),
                row.getString("source"),
                row.getInt("revision"),
                id(row, "reverses").map(EntryId::new),
                id(row, "reversed_by").map(EntryId::new),
                reversed == null ? row.getString("reason") : reversed,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                row.getInt("attachments"));
    }

    private static java.util.stream.Stream<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray());
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static Map<Audience, Long> people(ResultSet row) throws SQLException {
        Map<Audience, Long> people = new EnumMap<>(Audience.class);
        for (String name : (String[]) row.getArray("audiences").getArray()) {
            Audience audience = Audience.valueOf(name);
            people.put(audience, row.getLong(Figures.column(audience)));
        }
        return people;
    }

    private static Map<Measure, BigDecimal> quantities(ResultSet row) throws SQLException {
        Map<Measure, BigDecimal> quantities = Figures.quantities(row);
        quantities.values().removeIf(quantity -> quantity.signum() == 0);
        return quantities;
    }
}
