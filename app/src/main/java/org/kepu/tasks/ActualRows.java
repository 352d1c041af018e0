package org.kepu.tasks;

import java.time.ZoneOffset;
import org.kepu.access.Act;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes figures entered for goals. */
@Repository
class ActualRows {

    private final JdbcClient jdbc;

    ActualRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ActualId id, GoalId goal, Figure figure, Act act) {
        jdbc.sql("""
                        insert into tasks.actual (id, goal_id, day, amount, source, entered_at, entered_by, entered_by_name)
                        values (:id, :goal, :day, :amount, :source, :at, :by::uuid, :byName)
                        """)
                .param("id", id.value())
                .param("goal", goal.value())
                .param("day", figure.day())
                .param("amount", figure.amount())
                .param("source", figure.source())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by().account().map(AccountId::toString).orElse(null))
                .param("byName", act.by().name())
                .update();
    }

    /** False if the task has no such figure or it was taken back before. */
    boolean withdraw(TaskId task, ActualId id, Act act) {
        return jdbc.sql("""
                        update tasks.actual a set withdrawn_at = :at, withdrawn_by = :by::uuid, withdrawn_by_name = :byName,
                            withdrawn_reason = :reason
                        from tasks.goal g
                        where a.id = :id and g.id = a.goal_id and g.task_id = :task and a.withdrawn_at is null
                        """)
                        .param("at", act.at().atOffset(ZoneOffset.UTC))
                        .param("by", act.by().account().map(AccountId::toString).orElse(null))
                        .param("byName", act.by().name())
                        .param("reason", act.reason())
                        .param("id", id.value())
                        .param("task", task.value())
                        .update()
                == 1;
    }
}
