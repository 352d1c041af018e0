package org.kepu.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.files.StoredFile;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads notices, the latest first. */
@Service
@Transactional(readOnly = true)
public class SupervisionQueries {

    private static final String MATCHING = """
            from supervision.notice n
            where (n.area_id = any(:areas) or exists (select 1 from supervision.addressee a
                    where a.notice_id = n.id and a.unit_id = any(:units)))
              and (not :openOnly or exists (select 1 from supervision.addressee a
                    where a.notice_id = n.id and a.state in ('SENT', 'WORKING', 'ANSWERED')))
            """;

    private final JdbcClient jdbc;
    private final FileStore files;

    SupervisionQueries(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** The notices of these areas and to these units. */
    public Paged<NoticeView> list(Collection<AreaId> areas, Collection<UnitId> units, boolean openOnly, Paging paging) {
        long total = matching("select count(*) ", "", areas, units, openOnly)
                .query(Long.class)
                .single();
        List<NoticeView> rows = matching(
                        "select n.* ",
                        "order by n.issued_at desc, n.id desc limit :size offset :offset",
                        areas,
                        units,
                        openOnly)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(SupervisionQueries::notice)
                .list();
        return new Paged<>(withUnits(rows), paging, total);
    }

    private JdbcClient.StatementSpec matching(
            String select, String order, Collection<AreaId> areas, Collection<UnitId> units, boolean openOnly) {
        return jdbc.sql(select + MATCHING + order)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("openOnly", openOnly);
    }

    /** A notice. */
    public Optional<NoticeView> find(NoticeId id) {
        return withUnits(jdbc.sql("select * from supervision.notice where id = :id")
                        .param("id", id.value())
                        .query(SupervisionQueries::notice)
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * A notice.
     *
     * @throws NotFound if there is none
     */
    public NoticeView get(NoticeId id) {
        return find(id).orElseThrow(() -> new NotFound("notice " + id));
    }

    /** The notices about these tasks, clauses and reports, the latest first. */
    public Map<UUID, List<NoticeView>> listAbout(Collection<UUID> subjects) {
        return withUnits(jdbc.sql(
                                "select * from supervision.notice where subject_id = any(:subjects) order by issued_at desc")
                        .param("subjects", subjects.toArray(UUID[]::new), Types.ARRAY)
                        .query(SupervisionQueries::notice)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        notice -> notice.matter().subject().orElseThrow()));
    }

    /** What was done with a notice, first to last. */
    public List<EventView> listEvents(NoticeId id) {
        record Attached(UUID event, StoredFile file) {}
        Map<UUID, List<StoredFile>> attached = jdbc
                .sql("""
                        select a.event_id, a.file_id from supervision.attachment a
                        join supervision.event e on e.id = a.event_id where e.notice_id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Attached(
                        row.getObject("event_id", UUID.class),
                        files.get(new FileId(row.getObject("file_id", UUID.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Attached::event, Collectors.mapping(Attached::file, Collectors.toList())));
        return jdbc.sql("select * from supervision.event where notice_id = :id order by at, id")
                .param("id", id.value())
                .query((row, n) -> new EventView(
                        Optional.ofNullable(row.getObject("unit_id", UUID.class))
                                .map(UnitId::new),
                        row.getString("what"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("instead_of"),
                        attached.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** Whether a file is attached to the notice. */
    public boolean hasFile(NoticeId id, FileId file) {
        return jdbc.sql("""
                        select exists (select 1 from supervision.attachment a join supervision.event e on e.id = a.event_id
                            where e.notice_id = :id and a.file_id = :file)
                        """)
                .param("id", id.value())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    private List<NoticeView> withUnits(List<NoticeView> notices) {
        if (notices.isEmpty()) {
            return notices;
        }
        record Of(UUID notice, NoticeView.Addressed unit) {}
        Map<UUID, List<NoticeView.Addressed>> units = jdbc
                .sql("select * from supervision.addressee where notice_id = any(:ids) order by notice_id, position")
                .param(
                        "ids",
                        notices.stream().map(notice -> notice.id().value()).toArray(UUID[]::new),
                        Types.ARRAY)
                .query((row, n) -> new Of(
                        row.getObject("notice_id", UUID.class),
                        new NoticeView.Addressed(
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                row.getString("unit_name"),
                                NoticeState.valueOf(row.getString("state")),
                                row.getObject("deadline", LocalDate.class),
                                row.getBoolean("escalated"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::notice, Collectors.mapping(Of::unit, Collectors.toList())));
        return notices.stream()
                .map(notice -> notice.with(units.getOrDefault(notice.id().value(), List.of())))
                .toList();
    }

    private static NoticeView notice(ResultSet row, int n) throws SQLException {
        return new NoticeView(
                new NoticeId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getString("code"),
                row.getInt("year"),
                row.getInt("serial"),
                row.getString("title"),
                new Matter(
                        MatterKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                        row.getString("matter")),
                row.getString("demand"),
                row.getObject("issued_on", LocalDate.class),
                row.getInt("working_days"),
                row.getObject("deadline", LocalDate.class),
                row.getString("issuer"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                List.of());
    }
}
