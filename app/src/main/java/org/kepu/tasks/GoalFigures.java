package org.kepu.tasks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads goals with what came of them. */
@Repository
class GoalFigures {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GoalFigures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Of(UUID task, GoalView goal) {}

    /** The goals of these tasks. */
    Map<UUID, List<GoalView>> goals(UUID[] tasks) {
        return jdbc.sql("""
                        select g.*, case g.counting when 'SUM' then a.total else a.latest end as actual
                        from tasks.goal g
                        left join lateral (
                            select sum(amount) as total, (array_agg(amount order by day desc, entered_at desc, id desc))[1] as latest
                            from tasks.actual where goal_id = g.id and withdrawn_at is null) a on true
                        where g.task_id = any(:tasks) order by g.task_id, g.position
                        """).param("tasks", tasks, Types.ARRAY).query(this::of).list().stream()
                .collect(Collectors.groupingBy(Of::task, Collectors.mapping(Of::goal, Collectors.toList())));
    }

    private Of of(ResultSet row, int n) throws SQLException {
        return new Of(
                row.getObject("task_id", UUID.class),
                new GoalView(
                        new GoalId(row.getObject("id", UUID.class)),
                        row.getString("what"),
                        row.getBigDecimal("target"),
                        row.getString("unit"),
                        Optional.ofNullable(row.getObject("due", LocalDate.class)),
                        Counting.valueOf(row.getString("counting")),
                        Optional.ofNullable(row.getString("binding")).map(text -> json.readValue(text, Binding.class)),
                        Optional.ofNullable(row.getBigDecimal("actual"))));
    }

    List<ActualView> listActuals(TaskId task) {
        return jdbc.sql("""
                        select a.* from tasks.actual a join tasks.goal g on g.id = a.goal_id
                        where g.task_id = :task order by a.day desc, a.entered_at desc, a.id desc
                        """)
                .param("task", task.value())
                .query(GoalFigures::actual)
                .list();
    }

    private static ActualView actual(ResultSet row, int n) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new ActualView(
                new ActualId(row.getObject("id", UUID.class)),
                new GoalId(row.getObject("goal_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("amount", BigDecimal.class),
                row.getString("source"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by_name"),
                withdrawn == null
                        ? Optional.empty()
                        : Optional.of(new ActualView.Withdrawal(
                                withdrawn.toInstant(),
                                row.getString("withdrawn_by_name"),
                                row.getString("withdrawn_reason"))));
    }
}
