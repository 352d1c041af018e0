package org.kepu.tasks;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the goals of a task. */
@Repository
class GoalRows {

    private final JdbcClient jdbc;

    GoalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the goals of a task these; what a goal is bound to and what was entered for it stays. */
    void save(TaskId task, List<GoalDraft> goals) {
        UUID[] kept = goals.stream()
                .flatMap(goal -> goal.id().stream())
                .map(GoalId::value)
                .toArray(UUID[]::new);
        jdbc.sql("delete from tasks.goal where task_id = :task and id <> all(:kept)")
                .param("task", task.value())
                .param("kept", kept, Types.ARRAY)
                .update();
        for (int i = 0; i < goals.size(); i++) {
            save(task, goals.get(i), i);
        }
    }

    private void save(TaskId task, GoalDraft goal, int position) {
        jdbc.sql("""
                        insert into tasks.goal (id, task_id, position, what, target, unit, due, counting)
                        values (:id, :task, :position, :what, :target, :unit, :due, :counting)
                        on conflict (id) do update set position = :position, what = :what, target = :target, unit = :unit,
                            due = :due, counting = :counting
                        where goal.task_id = :task
                        """)
                .param("id", goal.id().orElseGet(GoalId::create).value())
                .param("task", task.value())
                .param("position", position)
                .param("what", goal.what())
                .param("target", goal.target())
                .param("unit", goal.unit())
                .param("due", goal.due().orElse(null), Types.DATE)
                .param("counting", goal.counting().name())
                .update();
    }

    /** Whether figures were entered for a goal of the task that is not among these. */
    boolean losesFigures(TaskId task, List<GoalDraft> goals) {
        UUID[] kept = goals.stream()
                .flatMap(goal -> goal.id().stream())
                .map(GoalId::value)
                .toArray(UUID[]::new);
        return jdbc.sql("""
                        select exists (select 1 from tasks.goal g join tasks.actual a on a.goal_id = g.id
                            where g.task_id = :task and g.id <> all(:kept))
                        """)
                .param("task", task.value())
                .param("kept", kept, Types.ARRAY)
                .query(Boolean.class)
                .single();
    }
}
