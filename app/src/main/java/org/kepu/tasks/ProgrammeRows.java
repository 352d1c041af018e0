package org.kepu.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Act;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of annual programmes. */
@Repository
class ProgrammeRows {

    private final JdbcClient jdbc;

    ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A programme that stays as it is until the transaction ends. */
    record Locked(AnnualProgrammeId id, PlanId plan, AreaId area, int year, ProgrammeState state, int edition) {}

    void insert(AnnualProgrammeId id, PlanId plan, AreaId area, int year, String title, String introduction, Act act) {
        jdbc.sql("""
                        insert into tasks.programme (id, plan_id, area_id, year, state, title, introduction, edition, created_at)
                        values (:id, :plan, :area, :year, 'DRAFT', :title, :introduction, 0, :at)
                        """)
                .param("id", id.value())
                .param("plan", plan.value())
                .param("area", area.value())
                .param("year", year)
                .param("title", title)
                .param("introduction", introduction)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Changes of what a programme says wait for each other. */
    Optional<Locked> lock(AnnualProgrammeId id) {
        return find(id, "for update");
    }

    /** Work on tasks goes on side by side, but not while the programme takes a step. */
    Optional<Locked> hold(AnnualProgrammeId id) {
        return find(id, "for share");
    }

    private Optional<Locked> find(AnnualProgrammeId id, String lock) {
        return jdbc.sql("select id, plan_id, area_id, year, state, edition from tasks.programme where id = :id " + lock)
                .param("id", id.value())
                .query(ProgrammeRows::locked)
                .optional();
    }

    private static Locked locked(ResultSet row, int number) throws SQLException {
        return new Locked(
                new AnnualProgrammeId(row.getObject("id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getInt("year"),
                ProgrammeState.valueOf(row.getString("state")),
                row.getInt("edition"));
    }

    void describe(AnnualProgrammeId id, String title, String introduction) {
        jdbc.sql("update tasks.programme set title = :title, introduction = :introduction where id = :id")
                .param("title", title)
                .param("introduction", introduction)
                .param("id", id.value())
                .update();
    }

    void move(AnnualProgrammeId id, ProgrammeState to, int edition) {
        jdbc.sql("update tasks.programme set state = :state, edition = :edition where id = :id")
                .param("state", to.name())
                .param("edition", edition)
                .param("id", id.value())
                .update();
    }

    void insertEdition(AnnualProgrammeId id, int number, Issue issue, String content, Act act) {
        jdbc.sql("""
                        insert into tasks.edition (programme_id, number, document_number, issued_on, reason, title, introduction,
                            content, issued_at, issued_by, issued_by_name)
                        select id, :number, :documentNumber, :day, :reason, title, introduction, :content::jsonb, :at, :by, :byName
                        from tasks.programme where id = :id
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("documentNumber", issue.documentNumber())
                .param("day", issue.day())
                .param("reason", act.reason())
                .param("content", content)
                .param("at", OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .param("by", act.by().account().map(account -> account.value()).orElse(null))
                .param("byName", act.by().name())
                .update();
    }

    void delete(AnnualProgrammeId id) {
        jdbc.sql("delete from tasks.programme where id = :id")
                .param("id", id.value())
                .update();
    }
}
