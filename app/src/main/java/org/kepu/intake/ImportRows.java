package org.kepu.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.files.FileId;
import org.kepu.plan.EditionReason;
import org.kepu.plan.PlanId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of imports. */
@Repository
class ImportRows {

    private static final String COLUMNS = """
            i.id, i.area_id, i.reason, i.name, i.file_id, i.status, i.refusal, i.refusal_english, i.version, i.base_plan,
            i.base_edition, i.predecessor, i.adopted_plan, i.created_by_name, i.created_at
            """;

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a new import is made of. */
    record Fresh(
            ImportId id,
            AreaId area,
            EditionReason reason,
            String name,
            Optional<FileId> file,
            Optional<ImportView.Base> base,
            Optional<PlanId> predecessor) {}

    void insert(Fresh fresh, Viewer by, OffsetDateTime now) {
        jdbc.sql("""
                        insert into intake.import (id, area_id, reason, name, file_id, status, base_plan, base_edition,
                            predecessor, created_by, created_by_name, created_at)
                        values (:id, :area, :reason, :name, :file, 'QUEUED', :basePlan, :baseEdition,
                            :predecessor, :by, :byName, :now)
                        """)
                .param("id", fresh.id().value())
                .param("area", fresh.area().value())
                .param("reason", fresh.reason().name())
                .param("name", fresh.name())
                .param("file", fresh.file().map(FileId::value).orElse(null))
                .param("basePlan", fresh.base().map(base -> base.plan().value()).orElse(null))
                .param("baseEdition", fresh.base().map(ImportView.Base::edition).orElse(null))
                .param("predecessor", fresh.predecessor().map(PlanId::value).orElse(null))
                .param("by", by.account().map(AccountId::value).orElse(null))
                .param("byName", by.name())
                .param("now", now)
                .update();
    }

    Optional<ImportView> find(ImportId id) {
        return jdbc.sql("select " + COLUMNS + " from intake.import i where i.id = :id")
                .param("id", id.value())
                .query(ImportRows::map)
                .optional();
    }

    /** The import, locked until the transaction ends: corrections and adoption wait for each other. */
    Optional<ImportView> lock(ImportId id) {
        return jdbc.sql("select " + COLUMNS + " from intake.import i where i.id = :id for update")
                .param("id", id.value())
                .query(ImportRows::map)
                .optional();
    }

    Optional<AreaId> areaOf(ImportId id) {
        return jdbc.sql("select area_id from intake.import where id = :id")
                .param("id", id.value())
                .query((row, n) -> new AreaId(row.getObject("area_id", UUID.class)))
                .optional();
    }

    /** Imports of areas, newest first; those given up only if nothing else fills the list. */
    List<ImportView> list(List<AreaId> areas, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from intake.import i where i.area_id = any(:areas) and i.status <> 'DISCARDED'
                        order by i.created_at desc limit :limit
                        """)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("limit", limit)
                .query(ImportRows::map)
                .list();
    }

    void refuse(ImportId id, String chinese, String english) {
        jdbc.sql("""
                        update intake.import set status = 'REFUSED', refusal = :chinese, refusal_english = :english,
                            leased_until = null where id = :id
                        """)
                .param("id", id.value())
                .param("chinese", chinese)
                .param("english", english)
                .update();
    }

    void reviewed(ImportId id, String lines) {
        jdbc.sql("""
                        update intake.import set status = 'REVIEW', lines = :lines::jsonb, version = 1, leased_until = null
                        where id = :id
                        """).param("id", id.value()).param("lines", lines).update();
    }

    void moveTo(ImportId id, int version) {
        jdbc.sql("update intake.import set version = :version where id = :id")
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    void compareWith(ImportId id, Optional<ImportView.Base> base, Optional<PlanId> predecessor) {
        jdbc.sql("""
                        update intake.import set base_plan = :plan, base_edition = :edition, predecessor = :predecessor
                        where id = :id
                        """)
                .param("id", id.value())
                .param("plan", base.map(b -> b.plan().value()).orElse(null))
                .param("edition", base.map(ImportView.Base::edition).orElse(null))
                .param("predecessor", predecessor.map(PlanId::value).orElse(null))
                .update();
    }

    void adopted(ImportId id, PlanId plan) {
        jdbc.sql("update intake.import set status = 'ADOPTED', adopted_plan = :plan where id = :id")
                .param("id", id.value())
                .param("plan", plan.value())
                .update();
    }

    boolean discard(ImportId id) {
        return jdbc.sql("""
                                update intake.import set status = 'DISCARDED'
                                where id = :id and status in ('REVIEW', 'REFUSED')
                                """).param("id", id.value()).update() == 1;
    }

    String lines(ImportId id) {
        return jdbc.sql("select lines::text from intake.import where id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static ImportView map(ResultSet row, int n) throws SQLException {
        return new ImportView(
                new ImportId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                EditionReason.valueOf(row.getString("reason")),
                row.getString("name"),
                Optional.ofNullable(row.getObject("file_id", UUID.class)).map(FileId::new),
                ImportStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("refusal")).orElse(""),
                Optional.ofNullable(row.getString("refusal_english")).orElse(""),
                row.getInt("version"),
                base(row),
                plan(row, "predecessor"),
                plan(row, "adopted_plan"),
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<PlanId> plan(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PlanId::new);
    }

    private static Optional<ImportView.Base> base(ResultSet row) throws SQLException {
        Optional<PlanId> plan = plan(row, "base_plan");
        return plan.isEmpty()
                ? Optional.empty()
                : Optional.of(new ImportView.Base(plan.get(), row.getInt("base_edition")));
    }
}
