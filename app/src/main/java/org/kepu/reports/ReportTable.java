package org.kepu.reports;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Act;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rounds and reports. */
@Repository
class ReportTable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report as it stands under the lock of whoever changes it. */
    record Locked(
            ReportId id,
            RoundId round,
            AreaId area,
            UnitId unit,
            String unitName,
            Quarter quarter,
            LocalDate due,
            ReportState state,
            int revision) {}

    void insertRound(RoundId id, PlanView plan, Quarter quarter, LocalDate due, Act act) {
        jdbc.sql("""
                        insert into reports.round (id, area_id, plan_id, year, quarter, due, opened_at, opened_by, opened_by_name)
                        values (:id, :area, :plan, :year, :quarter, :due, :at, :by, :name)
                        """)
                .param("id", id.value())
                .param("area", plan.summary().area().value())
                .param("plan", plan.summary().id().value())
                .param("year", quarter.year())
                .param("quarter", quarter.number())
                .param("due", due)
                .param("at", at(act))
                .param("by", act.by().account().map(account -> account.value()).orElse(null), Types.OTHER)
                .param("name", act.by().name())
                .update();
    }

    void insertReport(ReportId id, RoundId round, PlanView.UnitLoad unit, int position) {
        jdbc.sql("""
                        insert into reports.report (id, round_id, unit_id, unit_name, position, state)
                        values (:id, :round, :unit, :name, :position, 'DRAFT')
                        """)
                .param("id", id.value())
                .param("round", round.value())
                .param("unit", unit.unit().value())
                .param("name", unit.name())
                .param("position", position)
                .update();
    }

    void insertSections(ReportId report, UnitId unit, List<PlanView.Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            PlanView.Clause clause = clauses.get(i);
            PlanView.Duty duty = clause.duties().stream()
                    .filter(each -> each.unit().equals(unit))
                    .findFirst()
                    .orElseThrow();
            jdbc.sql("""
                            insert into reports.section (report_id, clause_id, clause_number, clause_title, role, position)
                            values (:report, :clause, :number, :title, :role, :position)
                            """)
                    .param("report", report.value())
                    .param("clause", clause.id().value())
                    .param("number", clause.number())
                    .param("title", clause.title())
                    .param("role", duty.role().name())
                    .param("position", i)
                    .update();
        }
    }

    Optional<Locked> lock(ReportId id) {
        return jdbc.sql("""
                        select r.id, r.round_id, o.area_id, r.unit_id, r.unit_name, o.year, o.quarter, o.due, r.state, r.revision
                        from reports.report r join reports.round o on o.id = r.round_id where r.id = :id for update of r
                        """)
                .param("id", id.value())
                .query((row, number) -> new Locked(
                        id,
                        new RoundId(row.getObject("round_id", UUID.class)),
                        new AreaId(row.getObject("area_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        new Quarter(row.getInt("year"), row.getInt("quarter")),
                        row.getObject("due", LocalDate.class),
                        ReportState.valueOf(row.getString("state")),
                        row.getInt("revision")))
                .optional();
    }

    void write(ReportId id, ReportDraft draft) {
        jdbc.sql("""
                        update reports.report set overview = :overview, problems = :problems, plans = :plans,
                            revision = revision + 1 where id = :id
                        """)
                .param("id", id.value())
                .param("overview", draft.overview())
                .param("problems", draft.problems())
                .param("plans", draft.plans())
                .update();
        draft.bodies().forEach((clause, body) -> write(id, clause, body));
        jdbc.sql("delete from reports.attachment where report_id = :id")
                .param("id", id.value())
                .update();
        for (FileId file : draft.files()) {
            jdbc.sql("insert into reports.attachment (report_id, file, position) values (:id, :file, :position)")
                    .param("id", id.value())
                    .param("file", file.value())
                    .param("position", draft.files().indexOf(file))
                    .update();
        }
    }

    private void write(ReportId id, ClauseId clause, String body) {
        jdbc.sql("update reports.section set body = :body where report_id = :id and clause_id = :clause")
                .param("id", id.value())
                .param("clause", clause.value())
                .param("body", body.strip())
                .update();
    }

    /** Whether nobody has written anything. */
    boolean isEmpty(ReportId id) {
        return jdbc.sql("""
                        select r.overview = '' and r.problems = '' and r.plans = '' and not exists (
                            select 1 from reports.section s where s.report_id = r.id and coalesce(s.body, '') <> '')
                        from reports.report r where r.id = :id
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    /** Keeps the figures as they are now. */
    void freeze(ReportId id, Map<ClauseId, Figures> figures) {
        jdbc.sql("""
                        update reports.section set happenings = 0, sessions = 0, people = 0, online_people = 0
                        where report_id = :id
                        """).param("id", id.value()).update();
        figures.forEach((clause, each) -> jdbc.sql("""
                        update reports.section set happenings = :happenings, sessions = :sessions, people = :people,
                            online_people = :online where report_id = :id and clause_id = :clause
                        """)
                .param("id", id.value())
                .param("clause", clause.value())
                .param("happenings", each.happenings())
                .param("sessions", each.sessions())
                .param("people", each.people())
                .param("online", each.onlinePeople())
                .update());
    }

    void move(ReportId id, ReportStep step, Act act) {
        jdbc.sql("""
                        update reports.report set state = :state, revision = revision + 1,
                            submitted_at = case when :submits then coalesce(submitted_at, :at) else submitted_at end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", step.to().name())
                .param("submits", step == ReportStep.SUBMIT)
                .param("at", at(act))
                .update();
        jdbc.sql("""
                        insert into reports.step (report_id, step, reason, by_id, by_name, at)
                        values (:id, :step, :reason, :by, :name, :at)
                        """)
                .param("id", id.value())
                .param("step", step.name())
                .param("reason", act.reason())
                .param("by", act.by().account().orElseThrow().value())
                .param("name", act.by().name())
                .param("at", at(act))
                .update();
    }

    boolean setDue(RoundId id, LocalDate due) {
        return jdbc.sql("update reports.round set due = :due where id = :id")
                        .param("id", id.value())
                        .param("due", due)
                        .update()
                == 1;
    }

    void set(AreaId area, Setting setting) {
        jdbc.sql("""
                        insert into reports.setting (area_id, automatic, due_days) values (:area, :automatic, :days)
                        on conflict (area_id) do update set automatic = excluded.automatic, due_days = excluded.due_days
                        """)
                .param("area", area.value())
                .param("automatic", setting.automatic())
                .param("days", setting.dueDays())
                .update();
    }

    private static OffsetDateTime at(Act act) {
        return act.at().atZone(CHINA).toOffsetDateTime();
    }
}
