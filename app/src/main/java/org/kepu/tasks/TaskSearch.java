package org.kepu.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds tasks by a filter, with their units, goals and what came of them: the same few statements however many there are. */
@Component
class TaskSearch {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private static final String MATCHING = """
            with numbered as (
                select t.*, p.plan_id, p.area_id, p.year, p.state as programme_state,
                    row_number() over (partition by t.programme_id order by t.clause_position, t.position, t.id) as number
                from tasks.task t join tasks.programme p on p.id = t.programme_id
                where (cardinality(:programmes) = 0 or p.id = any(:programmes))
                  and (:plan = '' or p.plan_id::text = :plan)
                  and (:year = 0 or p.year = :year)
                  and (cardinality(:areas) = 0 or p.area_id = any(:areas))
            )
            select n.*, count(*) over () as total,
                array(select u.unit_id from tasks.task_unit u where u.task_id = n.id order by u.position) as unit_ids,
                array(select u.unit_name from tasks.task_unit u where u.task_id = n.id order by u.position) as unit_names,
                array(select u.role from tasks.task_unit u where u.task_id = n.id order by u.position) as unit_roles
            from numbered n
            where (cardinality(:ids) = 0 or n.id = any(:ids))
              and (:clause = '' or n.clause_id::text = :clause)
              and (:state = '' or n.state = :state)
              and (not :openOnly or n.state in ('PLANNED', 'UNDER_WAY'))
              and (not :issuedOnly or n.issued_in is not null)
              and n.due between :dueFrom and :dueTo
              and (cardinality(:units) = 0 or exists (select 1 from tasks.task_unit u
                    where u.task_id = n.id and u.unit_id = any(:units) and (:role = '' or u.role = :role)))
              and not exists (select 1 from unnest(:words) word where concat_ws(' ', n.clause_number, n.clause_title, n.matter,
                    n.measures, n.goal_text, n.head, n.liaison, n.remark,
                    (select string_agg(u.unit_name, ' ') from tasks.task_unit u where u.task_id = n.id)) not ilike word)
            order by n.year desc, n.area_id, n.programme_id, n.number limit :size offset :offset
            """;

    private final JdbcClient jdbc;
    private final GoalFigures figures;
    private final LedgerFigures ledger;

    TaskSearch(JdbcClient jdbc, GoalFigures figures, LedgerFigures ledger) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.ledger = ledger;
    }

    /** @param total how many there are on all pages; 0 on a page behind the last one */
    record Found(List<TaskView> rows, long total) {}

    /** @param task without its goals */
    private record Row(UUID id, long total, TaskView task) {}

    /** @param ids only these; none for any */
    Found find(TaskFilter filter, Collection<TaskId> ids, int size, long offset) {
        return find(filter, "", ids, size, offset);
    }

    /** What the programme of a plan for a year has told units. */
    Found findIssued(PlanId plan, int year, int size) {
        return find(TaskFilter.in(year).issued(), plan.toString(), List.of(), size, 0);
    }

    private Found find(TaskFilter filter, String plan, Collection<TaskId> ids, int size, long offset) {
        List<Row> rows = matching(filter, ids)
                .param("plan", plan)
                .param("size", size)
                .param("offset", offset)
                .query(TaskSearch::row)
                .list();
        if (rows.isEmpty()) {
            return new Found(List.of(), 0);
        }
        Map<UUID, List<GoalView>> goals =
                figures.goals(rows.stream().map(Row::id).toArray(UUID[]::new));
        List<TaskView> tasks = rows.stream()
                .map(row -> row.task().with(row.task().units(), goals.getOrDefault(row.id(), List.of())))
                .toList();
        return new Found(ledger.fill(tasks), rows.getFirst().total());
    }

    private StatementSpec matching(TaskFilter filter, Collection<TaskId> ids) {
        return jdbc.sql(MATCHING)
                .param(
                        "programmes",
                        array(filter.programme().map(AnnualProgrammeId::value).stream()
                                .toList()),
                        Types.ARRAY)
                .param("year", filter.year().orElse(0))
                .param("areas", array(filter.areas().stream().map(AreaId::value).toList()), Types.ARRAY)
                .param("ids", array(ids.stream().map(TaskId::value).toList()), Types.ARRAY)
                .param("clause", filter.clause().map(ClauseId::toString).orElse(""))
                .param("state", filter.state().map(Enum::name).orElse(""))
                .param("openOnly", filter.openOnly())
                .param("issuedOnly", filter.issuedOnly())
                .param("dueFrom", filter.dueFrom().orElse(EARLIEST))
                .param("dueTo", filter.dueTo().orElse(LATEST))
                .param("units", array(filter.units().stream().map(UnitId::value).toList()), Types.ARRAY)
                .param("role", filter.role().map(Enum::name).orElse(""))
                .param("words", words(filter.text()), Types.ARRAY);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static String[] words(String text) {
        return Arrays.stream(text.split("[\\s\\u3000]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    private static List<TaskView.Part> units(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("unit_ids").getArray();
        String[] names = (String[]) row.getArray("unit_names").getArray();
        String[] roles = (String[]) row.getArray("unit_roles").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new TaskView.Part(new UnitId(ids[i]), names[i], DutyRole.valueOf(roles[i])))
                .toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        TaskView task = new TaskView(
                new TaskId(id),
                new AnnualProgrammeId(row.getObject("programme_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getInt("year"),
                ProgrammeState.valueOf(row.getString("programme_state")),
                row.getInt("number"),
                new TaskView.Clause(
                        new ClauseId(row.getObject("clause_id", UUID.class)),
                        row.getString("clause_number"),
                        row.getString("clause_title")),
                row.getString("matter"),
                row.getString("measures"),
                row.getString("goal_text"),
                List.of(),
                units(row),
                row.getString("head"),
                row.getString("liaison"),
                row.getObject("due", LocalDate.class),
                row.getString("remark"),
                TaskState.valueOf(row.getString("state")),
                row.getObject("issued_in") != null,
                Optional.ofNullable(row.getObject("carried_from", UUID.class)).map(TaskId::new),
                row.getInt("revision"));
        return new Row(id, row.getLong("total"), task);
    }
}
