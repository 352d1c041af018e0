package org.kepu.reports;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.plan.ClauseId;
import org.kepu.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves reports on their way. */
@Repository
class ReportTable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report under the lock of whoever changes it; its round cannot be closed meanwhile.
     *
     * @throws NotFound if there is none
     */
    ReportRow lock(ReportId id) {
        return jdbc.sql(ReportQueries.ROWS + " where r.id = :id for update of r for share of o")
                .param("id", id.value())
                .query(ReportQueries::row)
                .optional()
                .orElseThrow(() -> new NotFound("report " + id));
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

    /** @param insteadOf for whom the step is taken, who is away */
    void move(ReportId id, ReportStep step, Act act, Optional<String> insteadOf) {
        OffsetDateTime at = act.at().atZone(CHINA).toOffsetDateTime();
        jdbc.sql("""
                        update reports.report set state = :state,
                            submitted_at = case when :submits then coalesce(submitted_at, :at) else submitted_at end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", step.to().name())
                .param("submits", step == ReportStep.SUBMIT)
                .param("at", at)
                .update();
        jdbc.sql("""
                        insert into reports.step (report_id, step, reason, by_id, by_name, at, instead_of)
                        values (:id, :step, :reason, :by, :name, :at, :insteadOf)
                        """)
                .param("id", id.value())
                .param("step", step.name())
                .param("reason", act.reason())
                .param("by", act.by().account().orElseThrow().value())
                .param("name", act.by().name())
                .param("at", at)
                .param("insteadOf", insteadOf.orElse(""))
                .update();
    }
}
