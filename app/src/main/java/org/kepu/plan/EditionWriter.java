package org.kepu.plan;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.files.FileId;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inserts one edition of a plan. Nothing shows it until the plan is moved to it. */
@Repository
class EditionWriter {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EditionWriter(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(
            PlanId plan,
            int number,
            Adoption adoption,
            PlanDraft draft,
            Map<String, UnitId> units,
            OffsetDateTime now) {
        jdbc.sql("""
                        insert into plan.edition (plan_id, number, reason, title, issuer, document_number, issued_on,
                            addressed, copied, source_file, origin, adopted_at, adopted_by)
                        values (:plan, :number, :reason, :title, :issuer, :documentNumber, :issuedOn,
                            :addressed, :copied, :source, :origin, :now, :by)
                        """)
                .param("plan", plan.value())
                .param("number", number)
                .param("reason", adoption.reason().name())
                .param("title", draft.title())
                .param("issuer", draft.issuer())
                .param("documentNumber", draft.documentNumber())
                .param("issuedOn", draft.issuedOn().orElse(null))
                .param("addressed", names(draft, PlanDraft.Recipient.Kind.ADDRESSED), Types.ARRAY)
                .param("copied", names(draft, PlanDraft.Recipient.Kind.COPIED), Types.ARRAY)
                .param("source", adoption.source().map(FileId::value).orElse(null))
                .param("origin", adoption.origin())
                .param("now", now)
                .param("by", adoption.by().map(AccountId::value).orElse(null))
                .update();
        Edition edition = new Edition(plan, number);
        insertProgrammes(edition, draft.programmes(), units);
        insertIndicators(edition, draft.indicators());
        insertPhases(edition, draft.phases());
    }

    private static String[] names(PlanDraft draft, PlanDraft.Recipient.Kind kind) {
        return draft.distribution().stream()
                .filter(recipient -> recipient.kind() == kind)
                .map(PlanDraft.Recipient::name)
                .toArray(String[]::new);
    }

    private void insertProgrammes(Edition edition, List<PlanDraft.Programme> programmes, Map<String, UnitId> units) {
        List<@Nullable Object[]> programmeRows = new ArrayList<>();
        List<@Nullable Object[]> clauseRows = new ArrayList<>();
        List<@Nullable Object[]> duties = new ArrayList<>();
        for (PlanDraft.Programme programme : programmes) {
            UUID id = programme.continues().orElseThrow().value();
            programmeRows.add(edition.row(
                    id,
                    programmeRows.size() + 1,
                    programme.part(),
                    programme.code(),
                    programme.number(),
                    programme.title(),
                    programme.kind().name(),
                    programme.audience().map(Enum::name).orElse(null),
                    programme.intro()));
            for (int i = 0; i < programme.clauses().size(); i++) {
                PlanDraft.Clause clause = programme.clauses().get(i);
                UUID clauseId = clause.continues().orElseThrow().value();
                clauseRows.add(edition.row(
                        clauseId,
                        id,
                        clauseRows.size() + 1,
                        programme.numberOf(i),
                        clause.title(),
                        clause.text(),
                        clause.openEnded(),
                        clause.lines().map(PlanDraft.Lines::first).orElse(null),
                        clause.lines().map(PlanDraft.Lines::last).orElse(null)));
                dutiesOf(clause, units)
                        .forEach((unit, duty) -> duties.add(edition.row(
                                clauseId, unit.value(), duty.unit(), duty.role().name(), duties.size())));
            }
        }
        insert(
                "programme (plan_id, edition, id, position, part, code, number, title, kind, audience, intro)",
                programmeRows);
        insert(
                "clause (plan_id, edition, id, programme_id, position, number, title, body, open_ended, first_line, last_line)",
                clauseRows);
        insert("duty (plan_id, edition, clause_id, unit_id, unit_name, role, position)", duties);
    }

    /** One duty for a unit: who leads does not also support. */
    private static Map<UnitId, PlanDraft.Duty> dutiesOf(PlanDraft.Clause clause, Map<String, UnitId> units) {
        Map<UnitId, PlanDraft.Duty> duties = new LinkedHashMap<>();
        for (PlanDraft.Duty duty : clause.duties()) {
            UnitId unit = Optional.ofNullable(units.get(duty.unit())).orElseThrow();
            duties.merge(unit, duty, (first, second) -> first.role() == DutyRole.LEAD ? first : second);
        }
        return duties;
    }

    private void insertIndicators(Edition edition, List<PlanDraft.Indicator> indicators) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (PlanDraft.Indicator indicator : indicators) {
            rows.add(edition.row(
                    rows.size() + 1,
                    indicator.name(),
                    indicator.unit(),
                    indicator.baseline().flatMap(PlanDraft.Figure::year).orElse(null),
                    indicator.baseline().flatMap(PlanDraft.Figure::value).orElse(null),
                    indicator.target().flatMap(PlanDraft.Figure::year).orElse(null),
                    indicator.target().flatMap(PlanDraft.Figure::value).orElse(null)));
        }
        insert(
                "indicator (plan_id, edition, position, name, unit, baseline_year, baseline_value, target_year, target_value)",
                rows);
    }

    private void insertPhases(Edition edition, List<PlanDraft.Phase> phases) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (PlanDraft.Phase phase : phases) {
            rows.add(edition.row(
                    rows.size() + 1,
                    phase.name(),
                    phase.text(),
                    phase.from().orElseThrow(),
                    phase.to().orElseThrow()));
        }
        insert("phase (plan_id, edition, position, name, body, period_from, period_to)", rows);
    }

    void insertLineage(ClauseId clause, ClauseId predecessor) {
        jdbc.sql("""
                        insert into plan.clause_lineage (clause_id, predecessor_id) values (:clause, :predecessor)
                        on conflict do nothing
                        """)
                .param("clause", clause.value())
                .param("predecessor", predecessor.value())
                .update();
    }

    private void insert(String tableWithColumns, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        long columns = tableWithColumns.chars().filter(c -> c == ',').count();
        batches.batchUpdate(
                "insert into plan." + tableWithColumns + " values (" + "?, ".repeat((int) columns) + "?)",
                rows,
                rows.size(),
                EditionWriter::set);
    }

    private static void set(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
    }

    private record Edition(PlanId plan, int number) {

        @Nullable
        Object[] row(@Nullable Object... values) {
            @Nullable Object[] row = new @Nullable Object[values.length + 2];
            row[0] = plan.value();
            row[1] = number;
            System.arraycopy(values, 0, row, 2, values.length);
            return row;
        }
    }
}
