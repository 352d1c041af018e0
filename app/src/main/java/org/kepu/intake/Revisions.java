package org.kepu.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanJson;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The states of a draft, one after each correction. */
@Repository
class Revisions {

    /** How far undo reaches back. */
    private static final int KEPT = 100;

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PlanDraft draft(ImportId id, int version) {
        return PlanJson.read(
                jdbc.sql("select content::text from intake.revision where import_id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .query((row, n) -> row.getString(1))
                        .single());
    }

    /** Adds a state after the present one; what was undone before is gone. */
    void add(ImportId id, int version, PlanDraft draft, String what, String about, Viewer by, OffsetDateTime now) {
        jdbc.sql("""
                        delete from intake.revision
                        where import_id = :id and (version >= :version or version < :version - :kept)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("kept", KEPT)
                .update();
        jdbc.sql("""
                        insert into intake.revision (import_id, version, content, what, about, made_by, made_by_name, made_at)
                        values (:id, :version, :content::jsonb, :what, :about, :by, :byName, :now)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("content", PlanJson.write(draft))
                .param("what", what)
                .param("about", about)
                .param("by", by.account().map(AccountId::value).orElse(null))
                .param("byName", by.name())
                .param("now", now)
                .update();
    }

    /** What a revision changed, empty for the first and for those no longer kept. */
    Optional<Review.Revision> find(ImportId id, int version) {
        return jdbc.sql("""
                        select r.what, r.about, r.made_by_name, r.made_at from intake.revision r
                        where r.import_id = :id and r.version = :version and exists
                            (select 1 from intake.revision b where b.import_id = :id and b.version = :version - 1)
                        """)
                .param("id", id.value())
                .param("version", version)
                .query(Revisions::map)
                .optional();
    }

    private static Review.Revision map(ResultSet row, int n) throws SQLException {
        return new Review.Revision(
                row.getString("what"),
                row.getString("about"),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
