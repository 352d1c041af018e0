package org.kepu.reports;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Act;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rounds, with the empty reports they begin with. */
@Repository
class RoundTable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RoundId id, PlanView plan, Quarter quarter, LocalDate due, Act act) {
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
                .param("by", account(act), Types.OTHER)
                .param("name", act.by().name())
                .update();
    }

    void insert(ReportId id, RoundId round, PlanView.UnitLoad unit, int position) {
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
        jdbc.sql("""
                        insert into reports.section (report_id, clause_id, clause_number, clause_title, role, position)
                        select :report, s.clause, s.number, s.title, s.role, s.position - 1
                        from unnest(:clauses::uuid[], :numbers::text[], :titles::text[], :roles::text[])
                            with ordinality as s (clause, number, title, role, position)
                        """)
                .param("report", report.value())
                .param("clauses", array(clauses, clause -> clause.id().value(), UUID[]::new), Types.ARRAY)
                .param("numbers", array(clauses, PlanView.Clause::number, String[]::new), Types.ARRAY)
                .param("titles", array(clauses, PlanView.Clause::title, String[]::new), Types.ARRAY)
                .param("roles", array(clauses, clause -> role(clause, unit), String[]::new), Types.ARRAY)
                .update();
    }

    private static <T> T[] array(
            List<PlanView.Clause> clauses, Function<PlanView.Clause, T> value, IntFunction<T[]> type) {
        return clauses.stream().map(value).toArray(type);
    }

    private static String role(PlanView.Clause clause, UnitId unit) {
        return clause.duties().stream()
                .filter(duty -> duty.unit().equals(unit))
                .map(duty -> duty.role().name())
                .findFirst()
                .orElseThrow();
    }

    /** Whether the round is closed, under a lock that keeps everybody from its reports; empty if there is no such round. */
    Optional<Boolean> lock(RoundId id) {
        return jdbc.sql("select closed_at is not null from reports.round where id = :id for update")
                .param("id", id.value())
                .query(Boolean.class)
                .optional();
    }

    void setDue(RoundId id, LocalDate due) {
        jdbc.sql("update reports.round set due = :due where id = :id")
                .param("due", due)
                .param("id", id.value())
                .update();
    }

    void setClosed(RoundId id, Optional<Act> act) {
        jdbc.sql("update reports.round set closed_at = :at, closed_by_name = :by where id = :id")
                .param("at", act.map(RoundTable::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", act.map(each -> each.by().name()).orElse(""))
                .param("id", id.value())
                .update();
    }

    /** @param note what belongs to it: the new last day, or the units that did not answer */
    void insertEvent(RoundId id, RoundView.Deed deed, String note, Act act) {
        jdbc.sql("""
                        insert into reports.round_event (round_id, deed, reason, note, by_id, by_name, at)
                        values (:id, :deed, :reason, :note, :by, :name, :at)
                        """)
                .param("id", id.value())
                .param("deed", deed.name())
                .param("reason", act.reason())
                .param("note", note)
                .param("by", account(act), Types.OTHER)
                .param("name", act.by().name())
                .param("at", at(act))
                .update();
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

    private static @Nullable UUID account(Act act) {
        return act.by().account().map(account -> account.value()).orElse(null);
    }

    private static OffsetDateTime at(Act act) {
        return act.at().atZone(CHINA).toOffsetDateTime();
    }
}
