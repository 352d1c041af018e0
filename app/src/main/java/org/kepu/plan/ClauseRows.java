package org.kepu.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.plan.ClauseView.ClauseRef;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single clauses with their history, clauses of a unit and clauses that contain words. */
@Repository
class ClauseRows {

    private final JdbcClient jdbc;

    ClauseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClauseView view(ClauseId id, PlanQueries plans) {
        List<Row> rows = rows(id);
        if (rows.isEmpty()) {
            throw new NotFound("clause " + id);
        }
        Row last = rows.getFirst();
        PlanSummary plan = plans.find(last.plan()).orElseThrow(() -> new NotFound("plan " + last.plan()));
        List<@Nullable ClauseRef> around = neighbours(last);
        return new ClauseView(
                plan,
                last.programme(),
                last.programmeTitle(),
                last.clause(),
                last.edition().number() != plan.edition(),
                Optional.ofNullable(around.get(0)),
                Optional.ofNullable(around.get(1)),
                related("l.predecessor_id", "l.clause_id", id),
                related("l.clause_id", "l.predecessor_id", id),
                versions(rows));
    }

    List<ClauseLine> lines(Collection<AreaId> areas) {
        return jdbc.sql("""
                        select c.id, c.number, c.title, r.title as programme, p.id as plan, p.period_from, p.period_to, p.status
                        from plan.plan p
                        join plan.clause c on c.plan_id = p.id and c.edition = p.edition
                        join plan.programme r on r.plan_id = c.plan_id and r.edition = c.edition and r.id = c.programme_id
                        where p.area_id = any (:areas) and p.status <> 'DRAFT'
                        order by p.status <> 'RUNNING', p.period_from desc, p.id, c.position
                        """)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query((row, n) -> new ClauseLine(
                        new ClauseId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("programme"),
                        new PlanId(row.getObject("plan", UUID.class)),
                        new PlanPeriod(row.getInt("period_from"), row.getInt("period_to")),
                        PlanStatus.valueOf(row.getString("status"))))
                .list();
    }

    /** The clause in every edition that has it, newest first. */
    private List<Row> rows(ClauseId id) {
        Map<Integer, List<PlanView.Duty>> duties = jdbc
                .sql("""
                        select edition, clause_id, unit_id, unit_name, role from plan.duty
                        where clause_id = :id order by edition, role, position
                        """)
                .param("id", id.value())
                .query((row, n) -> Map.entry(
                        row.getInt("edition"), EditionRows.duty(row, n).duty()))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("""
                        select c.plan_id, c.programme_id, r.title as programme_title, c.id, c.number as clause_number, c.title,
                            c.body, c.open_ended, c.first_line, c.last_line, c.position, e.number, e.reason, e.document_number, e.issued_on, e.adopted_at,
                            e.source_file
                        from plan.clause c
                        join plan.programme r on r.plan_id = c.plan_id and r.edition = c.edition and r.id = c.programme_id
                        join plan.edition e on e.plan_id = c.plan_id and e.number = c.edition
                        where c.id = :id order by c.edition desc
                        """)
                .param("id", id.value())
                .query((row, n) -> row(row, n, duties))
                .list();
    }

    private static Row row(ResultSet row, int n, Map<Integer, List<PlanView.Duty>> duties) throws SQLException {
        return new Row(
                new PlanId(row.getObject("plan_id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                row.getString("programme_title"),
                row.getInt("position"),
                EditionRows.edition(row, n),
                EditionRows.clause(row, duties.getOrDefault(row.getInt("number"), List.of())));
    }

    private List<@Nullable ClauseRef> neighbours(Row of) {
        Map<Integer, ClauseRef> found = jdbc
                .sql("""
                        select c.id, c.number, c.title, p.period_from, p.period_to, c.position from plan.clause c
                        join plan.plan p on p.id = c.plan_id
                        where c.plan_id = :plan and c.edition = :edition and c.position in (:before, :after)
                        """)
                .param("plan", of.plan().value())
                .param("edition", of.edition().number())
                .param("before", of.position() - 1)
                .param("after", of.position() + 1)
                .query((row, n) -> Map.entry(row.getInt("position"), ref(row, n)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<@Nullable ClauseRef> around = new ArrayList<>();
        around.add(found.get(of.position() - 1));
        around.add(found.get(of.position() + 1));
        return around;
    }

    private List<ClauseRef> related(String wanted, String given, ClauseId id) {
        return jdbc.sql("""
                        select distinct on (c.id) c.id, c.number, c.title, p.period_from, p.period_to
                        from plan.clause_lineage l
                        join plan.clause c on c.id = %s
                        join plan.plan p on p.id = c.plan_id
                        where %s = :id and p.status <> 'DRAFT' order by c.id, c.edition desc
                        """.formatted(wanted, given))
                .param("id", id.value())
                .query(ClauseRows::ref)
                .list();
    }

    private static ClauseRef ref(ResultSet row, int n) throws SQLException {
        return new ClauseRef(
                new ClauseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                new PlanPeriod(row.getInt("period_from"), row.getInt("period_to")));
    }

    private static List<ClauseView.Version> versions(List<Row> newestFirst) {
        List<ClauseView.Version> versions = new ArrayList<>();
        for (Row row : newestFirst.reversed()) {
            ClauseView.Version version = new ClauseView.Version(
                    row.edition(),
                    row.clause().title(),
                    row.clause().text(),
                    row.clause().duties());
            if (versions.isEmpty() || !versions.getFirst().saysTheSameAs(version)) {
                versions.addFirst(version);
            }
        }
        return versions;
    }

    List<UnitDuties> duties(UnitId unit, List<PlanSummary> plans) {
        Map<UUID, List<UnitDuties.Row>> rows = jdbc
                .sql("""
                        select d.plan_id, c.id, c.number, c.title, r.title as programme_title, d.role from plan.duty d
                        join plan.plan p on p.id = d.plan_id and p.edition = d.edition
                        join plan.clause c on c.plan_id = d.plan_id and c.edition = d.edition and c.id = d.clause_id
                        join plan.programme r on r.plan_id = c.plan_id and r.edition = c.edition and r.id = c.programme_id
                        where d.unit_id = :unit order by c.position
                        """)
                .param("unit", unit.value())
                .query((row, n) -> Map.entry(
                        row.getObject("plan_id", UUID.class),
                        new UnitDuties.Row(
                                new ClauseId(row.getObject("id", UUID.class)),
                                row.getString("number"),
                                row.getString("title"),
                                row.getString("programme_title"),
                                DutyRole.valueOf(row.getString("role")))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return plans.stream()
                .filter(plan -> rows.containsKey(plan.id().value()))
                .map(plan -> new UnitDuties(plan, rows.getOrDefault(plan.id().value(), List.of())))
                .toList();
    }

    List<ClauseHit> search(PlanId plan, List<String> words) {
        String[] patterns = words.stream()
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
        return jdbc.sql("""
                        select c.id, c.number, c.title, c.body, r.title as programme_title from plan.clause c
                        join plan.plan p on p.id = c.plan_id and p.edition = c.edition
                        join plan.programme r on r.plan_id = c.plan_id and r.edition = c.edition and r.id = c.programme_id
                        cross join lateral (select coalesce(string_agg(d.unit_name, ' '), '') as names from plan.duty d
                            where d.plan_id = c.plan_id and d.edition = c.edition and d.clause_id = c.id) u
                        where c.plan_id = :plan and (c.title || ' ' || c.body || ' ' || u.names) ilike all (:patterns)
                        order by c.position limit 100
                        """)
                .param("plan", plan.value())
                .param("patterns", patterns, Types.ARRAY)
                .query((row, n) -> Excerpt.of(row.getString("body"), words)
                        .hit(
                                new ClauseId(row.getObject("id", UUID.class)),
                                row.getString("number"),
                                row.getString("title"),
                                row.getString("programme_title")))
                .list();
    }

    private record Row(
            PlanId plan,
            ProgrammeId programme,
            String programmeTitle,
            int position,
            EditionView edition,
            PlanView.Clause clause) {}
}
