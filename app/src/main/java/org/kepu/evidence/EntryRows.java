package org.kepu.evidence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kepu.files.FileId;
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

    /** Entries that stand, so that nothing has to be looked up about a reversal. */
    private static final String STANDING = """
            select e.*, null::uuid as reversed_by, null::text as reversed_because,
                   (select count(*) from evidence.attachment a where a.entry = e.id) as attachments
            from evidence.entry e
            where e.reverses is null and not exists (select from evidence.entry b where b.reverses = e.id) and\s
            """;

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> list(Selection selection, Paging paging, boolean all) {
        Sql sql = new Sql();
        String text = (all ? SELECT + " where " : STANDING) + Facts.where(selection, sql)
                + " order by e.day desc, e.id desc limit " + sql.bind(paging.size()) + " offset "
                + sql.bind(paging.offset());
        return jdbc.sql(text).paramSource(sql.values()).query(EntryRows::map).list();
    }

    List<Entry> listAll(Selection selection) {
        Sql sql = new Sql();
        String text = STANDING + Facts.where(selection, sql) + " order by e.day, e.id";
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

    List<Entry> list(Collection<EntryId> ids) {
        return jdbc.sql(SELECT + " where e.id = any (:ids)")
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(EntryRows::map)
                .list();
    }

    Set<String> standingSources(Collection<String> sources) {
        return Set.copyOf(jdbc.sql("""
                        select distinct e.source from evidence.entry e
                        where e.source = any (:sources) and e.reverses is null
                          and not exists (select 1 from evidence.entry b where b.reverses = e.id)
                        """)
                .param("sources", sources.toArray(String[]::new), Types.ARRAY)
                .query(String.class)
                .list());
    }

    Optional<Entry> findLastBy(AccountId recorder) {
        return jdbc.sql(SELECT + """
                         where e.recorded_by = :recorder and e.reverses is null and e.source like 'ledger:%'
                        order by e.id desc limit 1
                        """)
                .param("recorder", recorder.value())
                .query(EntryRows::map)
                .optional();
    }

    List<ClauseId> clausesUsedBy(AccountId recorder) {
        return jdbc.sql("""
                        select c from (
                            select c, max(e.n) as latest from (
                                select clauses, row_number() over (order by id) as n from (
                                    select id, clauses from evidence.entry
                                    where recorded_by = :recorder and reverses is null order by id desc limit 30) late) e
                            cross join lateral unnest(e.clauses) c group by c) used
                        order by latest desc limit 6
                        """)
                .param("recorder", recorder.value())
                .query((row, number) -> new ClauseId(row.getObject(1, UUID.class)))
                .list();
    }

    List<FileId> files(EntryId id) {
        return jdbc.sql("select file from evidence.attachment where entry = :entry order by attached_at, file")
                .param("entry", id.value())
                .query((row, number) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<FileId, Integer> countProved(Collection<FileId> files) {
        Map<FileId, Integer> found = new HashMap<>();
        jdbc.sql("""
                        select a.file, count(*) as number from evidence.attachment a
                        where a.file = any (:files)
                          and not exists (select 1 from evidence.entry b where b.reverses = a.entry)
                        group by a.file
                        """)
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(row -> {
                    found.put(new FileId(row.getObject("file", UUID.class)), row.getInt("number"));
                });
        return found;
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
