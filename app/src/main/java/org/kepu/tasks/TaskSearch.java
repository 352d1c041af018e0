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
import java.util.stream.Collectors;
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
                  and (:year = 0 or p.year = :year)
                  and (cardinality(:areas) = 0 or p.area_id = any(:areas))
            )
            select n.*, count(*) over () as total from numbered n
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

    private record Row(UUID id, long total, RowMaker make) {}

    private interface RowMaker {
        TaskView with(List<TaskView.Part> units, List<GoalView> goals);
    }

    /** @param ids only these; none for any */
    Found find(TaskFilter filter, Collection<TaskId> ids, int size, long offset) {
        List<Row> rows = matching(filter, ids)
                .param("size", size)
                .param("offset", offset)
                .query(TaskSearch::row)
                .list();
        if (rows.isEmpty()) {
            return new Found(List.of(), 0);
        }
        UUID[] found = rows.stream().map(Row::id).toArray(UUID[]::new);
        Map<UUID, List<TaskView.Part>> units = units(found);
        Map<UUID, List<GoalView>> goals = figures.goals(found);
        List<TaskView> tasks = rows.stream()
                .map(row -> row.make()
                        .with(units.getOrDefault(row.id(), List.of()), goals.getOrDefault(row.id(), List.of())))
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

    private Map<UUID, List<TaskView.Part>> units(UUID[] tasks) {
        record Of(UUID task, TaskView.Part part) {}
        return jdbc
                .sql("""
                        select task_id, unit_id, unit_name, role from tasks.task_unit
                        where task_id = any(:tasks) order by task_id, position
                        """)
                .param("tasks", tasks, Types.ARRAY)
                .query((row, n) -> new Of(
                        row.getObject("task_id", UUID.class),
                        new TaskView.Part(
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                row.getString("unit_name"),
                                DutyRole.valueOf(row.getString("role")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::task, Collectors.mapping(Of::part, Collectors.toList())));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        TaskView bare = new TaskView(
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
                List.of(),
                row.getString("head"),
                row.getString("liaison"),
                row.getObject("due", LocalDate.class),
                row.getString("remark"),
                TaskState.valueOf(row.getString("state")),
                row.getObject("issued_in") != null,
                Optional.ofNullable(row.getObject("carried_from", UUID.class)).map(TaskId::new),
                row.getInt("revision"));
        return new Row(id, row.getLong("total"), bare::with);
    }
}
