package org.kepu.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole reports: what was written, what the ledger says, and what other leading units say. */
@Component
class ReportReading {

    private final JdbcClient jdbc;
    private final ReportTexts texts;
    private final EvidenceQueries evidence;

    ReportReading(JdbcClient jdbc, ReportTexts texts, EvidenceQueries evidence) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.evidence = evidence;
    }

    ReportView read(ReportRow row) {
        Map<ClauseId, Figures> now = figures(row.quarter(), row.unit());
        Map<ClauseId, List<ReportView.Other>> others = others(row);
        List<ReportView.Section> sections = jdbc.sql("""
                        select * from reports.section where report_id = :id order by role, position
                        """)
                .param("id", row.id().value())
                .query((each, number) -> section(each, row.state(), now, others))
                .list();
        return jdbc.sql("select overview, problems, plans from reports.report where id = :id")
                .param("id", row.id().value())
                .query((each, number) -> new ReportView(
                        row,
                        each.getString("overview"),
                        each.getString("problems"),
                        each.getString("plans"),
                        sections,
                        texts.files(row.id()),
                        steps(row.id())))
                .single();
    }

    /** What the ledger knows now of a unit in a quarter, by clause. */
    Map<ClauseId, Figures> figures(Quarter quarter, UnitId unit) {
        return evidence.totalsByClause(quarter.selection().by(unit)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Figures.of(each.getValue())));
    }

    private static ReportView.Section section(
            ResultSet row,
            ReportState state,
            Map<ClauseId, Figures> figures,
            Map<ClauseId, List<ReportView.Other>> others)
            throws SQLException {
        ClauseId clause = new ClauseId(row.getObject("clause_id", UUID.class));
        Figures now = figures.getOrDefault(clause, Figures.NONE);
        Figures kept = row.getObject("happenings") == null || state == ReportState.DRAFT
                ? now
                : new Figures(
                        row.getLong("happenings"),
                        row.getLong("sessions"),
                        row.getLong("people"),
                        row.getLong("online_people"));
        return new ReportView.Section(
                clause,
                row.getString("clause_number"),
                row.getString("clause_title"),
                DutyRole.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("body")),
                kept,
                kept.equals(now) ? Optional.empty() : Optional.of(now),
                row.getString("follows_name"),
                others.getOrDefault(clause, List.of()));
    }

    /** What the other leading units say about the clauses this unit leads, who answered first on top. */
    Map<ClauseId, List<ReportView.Other>> others(ReportRow row) {
        record Of(ClauseId clause, ReportView.Other other) {}
        return jdbc
                .sql("""
                        select s.clause_id, r.unit_id, r.unit_name, r.submitted_at,
                            case when r.state = 'DRAFT' then '' else coalesce(s.body, '') end as body
                        from reports.section mine
                        join reports.section s on s.clause_id = mine.clause_id and s.role = 'LEAD'
                        join reports.report r on r.id = s.report_id and r.round_id = :round and r.id <> :id
                        where mine.report_id = :id and mine.role = 'LEAD'
                        order by r.submitted_at nulls last, r.position
                        """)
                .param("id", row.id().value())
                .param("round", row.round().value())
                .query((each, number) -> new Of(
                        new ClauseId(each.getObject("clause_id", UUID.class)),
                        new ReportView.Other(
                                new UnitId(each.getObject("unit_id", UUID.class)),
                                each.getString("unit_name"),
                                Optional.ofNullable(each.getObject("submitted_at", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant),
                                each.getString("body"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::clause, Collectors.mapping(Of::other, Collectors.toList())));
    }

    private List<ReportView.Step> steps(ReportId id) {
        return jdbc.sql(
                        "select step, by_name, at, reason, instead_of from reports.step where report_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new ReportView.Step(
                        ReportStep.valueOf(row.getString("step")),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getString("instead_of")))
                .list();
    }
}
