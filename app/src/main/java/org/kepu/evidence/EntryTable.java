package org.kepu.evidence;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inserts into the ledger; conflicts are answers, not exceptions, so that the caller's transaction lives on. */
@Component
class EntryTable {

    private static final String COLUMNS = String.join(", ", Figures.COLUMNS);

    private static final String INSERT = """
            insert into evidence.entry (id, day, area, path, unit, kind, title, note, clauses, audiences, %s,
                sign, reason, source, revision, recorded_at, recorded_by)
            values (:id, :day, :area, :path, :unit, :kind, :title, :note, :clauses, :audiences, %s,
                1, '', :source,
                (select count(*) from evidence.entry r where r.source = :source and r.reverses is not null), :at, :by)
            on conflict (source, revision) where reverses is null do nothing
            """.formatted(COLUMNS, ":" + String.join(", :", Figures.COLUMNS));

    private static final String REVERSE = """
            insert into evidence.entry (id, day, area, path, unit, kind, title, note, clauses, audiences, %s,
                sign, reverses, reason, source, revision, recorded_at, recorded_by)
            select :id, o.day, o.area, o.path, o.unit, o.kind, o.title, '', o.clauses, o.audiences, %s,
                -1, o.id, :reason, o.source, o.revision, :at, :by
            from evidence.entry o where o.id = :entry and o.reverses is null
            on conflict (reverses) do nothing
            """.formatted(
            COLUMNS, Figures.COLUMNS.stream().map(column -> "-o." + column).collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was inserted; not if its source has a standing entry. */
    boolean insert(EntryId id, EntryDraft draft, List<AreaId> path, AccountId by, Instant at) {
        var statement = jdbc.sql(INSERT)
                .param("id", id.value())
                .param("day", draft.day())
                .param("area", draft.area().value())
                .param("path", path.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("unit", draft.unit().map(UnitId::value).orElse(null), Types.OTHER)
                .param("kind", draft.kind().name())
                .param("title", draft.title())
                .param("note", draft.note())
                .param(
                        "clauses",
                        draft.clauses().stream().map(ClauseId::value).sorted().toArray(UUID[]::new),
                        Types.ARRAY)
                .param(
                        "audiences",
                        draft.people().keySet().stream()
                                .map(Enum::name)
                                .sorted()
                                .toArray(String[]::new),
                        Types.ARRAY)
                .param("source", draft.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value());
        for (Audience audience : Audience.values()) {
            statement = statement.param(Figures.column(audience), draft.people().getOrDefault(audience, 0L));
        }
        for (Measure measure : Measure.listGiven()) {
            statement = statement.param(measure.column(), draft.quantity(measure));
        }
        return statement.update() == 1;
    }

    /** Whether the entry was reversed by this; not if it is missing, a reversal, or reversed already. */
    boolean insertReversal(EntryId id, EntryId entry, String reason, AccountId by, Instant at) {
        return jdbc.sql(REVERSE)
                        .param("id", id.value())
                        .param("entry", entry.value())
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Whether an entry is a reversal; empty if there is no such entry. */
    Optional<Boolean> isReversal(EntryId entry) {
        return jdbc.sql("select reverses is not null from evidence.entry where id = :entry")
                .param("entry", entry.value())
                .query(Boolean.class)
                .optional();
    }

    Optional<String> source(EntryId entry) {
        return jdbc.sql("select source from evidence.entry where id = :entry")
                .param("entry", entry.value())
                .query(String.class)
                .optional();
    }

    void attach(EntryId entry, List<FileId> files, AccountId by, Instant at) {
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into evidence.attachment (entry, file, attached_at, attached_by)
                        select :entry, f.id, :at, :by from unnest(:files) f(id) on conflict do nothing
                        """)
                .param("entry", entry.value())
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }
}
