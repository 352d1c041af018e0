package org.kepu.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.files.FileId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whole editions of plans: six statements, however large the plan. */
@Repository
class EditionRows {

    private final JdbcClient jdbc;

    EditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PlanView view(PlanSummary plan, int edition) {
        PlanId id = plan.id();
        List<PlanView.Duty> noDuties = List.of();
        Map<UUID, List<PlanView.Duty>> duties = query(id, edition, """
                select clause_id, unit_id, unit_name, role from plan.duty
                where plan_id = :plan and edition = :edition order by clause_id, role, position
                """, EditionRows::duty)
                .collect(groupingBy(DutyRow::clause, mapping(DutyRow::duty, toList())));
        Map<UUID, List<PlanView.Clause>> clauses = query(id, edition, """
                select programme_id, id, number as clause_number, title, body, open_ended, first_line, last_line from plan.clause
                where plan_id = :plan and edition = :edition order by position
                """, EditionRows::clause)
                .collect(groupingBy(
                        ClauseRow::programme,
                        mapping(row -> row.with(duties.getOrDefault(row.id(), noDuties)), toList())));
        List<PlanView.Programme> programmes =
                query(id, edition, """
                select id, part, code, number, title, kind, audience, intro from plan.programme
                where plan_id = :plan and edition = :edition order by position
                """, (row, n) -> programme(row, clauses)).toList();
        return head(id, edition)
                .orElseThrow(() -> new NotFound("edition " + edition))
                .view(plan, programmes, indicators(id, edition), phases(id, edition));
    }

    List<EditionView> list(PlanId plan) {
        return jdbc.sql("""
                        select number, reason, document_number, issued_on, adopted_at, source_file from plan.edition
                        where plan_id = :plan order by number desc
                        """)
                .param("plan", plan.value())
                .query(EditionRows::edition)
                .list();
    }

    static EditionView edition(ResultSet row, int n) throws SQLException {
        return new EditionView(
                row.getInt("number"),
                EditionReason.valueOf(row.getString("reason")),
                row.getString("document_number"),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("source_file", UUID.class)).map(FileId::new));
    }

    private <T> Stream<T> query(PlanId plan, int edition, String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("plan", plan.value()).param("edition", edition).query(mapper).list().stream();
    }

    private Optional<Head> head(PlanId plan, int edition) {
        return query(
                        plan,
                        edition,
                        """
                select issuer, document_number, issued_on, addressed, copied, source_file from plan.edition
                where plan_id = :plan and number = :edition
                """,
                        (row, n) -> new Head(
                                edition,
                                row.getString("issuer"),
                                row.getString("document_number"),
                                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                                texts(row.getArray("addressed")),
                                texts(row.getArray("copied")),
                                Optional.ofNullable(row.getObject("source_file", UUID.class))
                                        .map(FileId::new)))
                .findFirst();
    }

    private List<PlanView.Indicator> indicators(PlanId plan, int edition) {
        return query(
                        plan,
                        edition,
                        """
                select name, unit, baseline_year, baseline_value, target_year, target_value from plan.indicator
                where plan_id = :plan and edition = :edition order by position
                """,
                        (row, n) -> new PlanView.Indicator(
                                row.getString("name"),
                                row.getString("unit"),
                                row.getObject("baseline_year", Integer.class),
                                row.getObject("baseline_value", BigDecimal.class),
                                row.getObject("target_year", Integer.class),
                                row.getObject("target_value", BigDecimal.class)))
                .toList();
    }

    private List<PlanView.Phase> phases(PlanId plan, int edition) {
        return query(
                        plan,
                        edition,
                        """
                select name, period_from, period_to, body from plan.phase
                where plan_id = :plan and edition = :edition order by position
                """,
                        (row, n) -> new PlanView.Phase(
                                row.getString("name"),
                                new PlanPeriod(row.getInt("period_from"), row.getInt("period_to")),
                                row.getString("body")))
                .toList();
    }

    private static PlanView.Programme programme(ResultSet row, Map<UUID, List<PlanView.Clause>> clauses)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PlanView.Programme(
                new ProgrammeId(id),
                row.getString("part"),
                row.getString("code"),
                row.getString("number"),
                row.getString("title"),
                ProgrammeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("audience")).map(Audience::valueOf),
                row.getString("intro"),
                clauses.getOrDefault(id, List.of()));
    }

    private static ClauseRow clause(ResultSet row, int n) throws SQLException {
        return new ClauseRow(row.getObject("programme_id", UUID.class), clause(row, List.of()));
    }

    /** The clause of a row with the columns id, clause_number, title, body, open_ended, first_line and last_line. */
    static PlanView.Clause clause(ResultSet row, List<PlanView.Duty> duties) throws SQLException {
        Integer first = row.getObject("first_line", Integer.class);
        return new PlanView.Clause(
                new ClauseId(row.getObject("id", UUID.class)),
                row.getString("clause_number"),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("open_ended"),
                duties,
                first == null ? Optional.empty() : Optional.of(new PlanDraft.Lines(first, row.getInt("last_line"))));
    }

    static DutyRow duty(ResultSet row, int n) throws SQLException {
        return new DutyRow(
                row.getObject("clause_id", UUID.class),
                new PlanView.Duty(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        DutyRole.valueOf(row.getString("role"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    record DutyRow(UUID clause, PlanView.Duty duty) {}

    private record ClauseRow(UUID programme, PlanView.Clause bare) {

        UUID id() {
            return bare.id().value();
        }

        PlanView.Clause with(List<PlanView.Duty> duties) {
            return new PlanView.Clause(
                    bare.id(), bare.number(), bare.title(), bare.text(), bare.openEnded(), duties, bare.lines());
        }
    }

    private record Head(
            int edition,
            String issuer,
            String documentNumber,
            Optional<LocalDate> issuedOn,
            List<String> addressed,
            List<String> copied,
            Optional<FileId> source) {

        PlanView view(
                PlanSummary plan,
                List<PlanView.Programme> programmes,
                List<PlanView.Indicator> indicators,
                List<PlanView.Phase> phases) {
            return new PlanView(
                    plan,
                    edition,
                    issuer,
                    documentNumber,
                    issuedOn,
                    programmes,
                    indicators,
                    phases,
                    loads(programmes),
                    addressed,
                    copied,
                    source);
        }

        private static List<PlanView.UnitLoad> loads(List<PlanView.Programme> programmes) {
            Map<UnitId, PlanView.UnitLoad> loads = new LinkedHashMap<>();
            programmes.stream()
                    .flatMap(programme -> programme.clauses().stream())
                    .flatMap(clause -> clause.duties().stream())
                    .forEach(duty -> loads.merge(duty.unit(), PlanView.UnitLoad.of(duty), PlanView.UnitLoad::plus));
            return loads.values().stream()
                    .sorted(Comparator.comparingInt(PlanView.UnitLoad::leads)
                            .thenComparingInt(PlanView.UnitLoad::supports)
                            .reversed())
                    .toList();
        }
    }
}
