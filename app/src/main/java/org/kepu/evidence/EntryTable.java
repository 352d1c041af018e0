package org.kepu.evidence;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.files.FileId;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inserts into the ledger; conflicts are answers, not exceptions, so that the caller's transaction lives on. */
@Component
class EntryTable {

    private static final String COLUMNS = String.join(", ", Figures.COLUMNS);

    /** In the order of sources, so that two statements with some of the same never wait for each other in a circle. */
    private static final String INSERT =
            """
            insert into evidence.entry (%1$s, sign, reason, revision)
            select %2$s, 1, '',
                (select count(*) from evidence.entry r where r.source = n.source and r.reverses is not null)
            from unnest(%3$s) n(%1$s)
            order by n.source
            on conflict (source, revision) where reverses is null do nothing
            returning id
            """.formatted(EntryColumns.names(), EntryColumns.values(), EntryColumns.arrays());

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
    boolean insert(NewEntry entry) {
        return !insert(List.of(entry)).isEmpty();
    }

    /** Those that were inserted; not those whose source has a standing entry, be it one of these. */
    Set<EntryId> insert(List<NewEntry> entries) {
        Set<EntryId> inserted = Set.copyOf(jdbc.sql(INSERT)
                .paramSource(EntryColumns.parameters(entries))
                .query((row, number) -> new EntryId(row.getObject("id", UUID.class)))
                .list());
        entries.stream()
                .filter(entry -> inserted.contains(entry.id()))
                .forEach(entry -> attach(entry.id(), entry.draft().attachments(), entry.by(), entry.at()));
        return inserted;
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
