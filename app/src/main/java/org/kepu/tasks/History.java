package org.kepu.tasks;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.UuidV7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who did what when and why, beside the thing and in the audit trail. */
@Component
class History {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    History(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** Something done to a programme as a whole. */
    void add(AnnualProgrammeId programme, String what, Act act) {
        insert(programme, Optional.empty(), what, List.of(), act);
        events.publishEvent(new Happening(act, what, "programme " + programme));
    }

    /** Something done to a task. */
    void add(AnnualProgrammeId programme, TaskId task, String what, List<TaskCells.Change> changes, Act act) {
        insert(programme, Optional.of(task), what, changes, act);
        events.publishEvent(new Happening(act, what, "task " + task));
    }

    private void insert(
            AnnualProgrammeId programme, Optional<TaskId> task, String what, List<TaskCells.Change> changes, Act act) {
        jdbc.sql("""
                        insert into tasks.history (id, programme_id, task_id, at, by, by_name, what, reason, changes)
                        values (:id, :programme, :task::uuid, :at, :by::uuid, :byName, :what, :reason, :changes::jsonb)
                        """)
                .param("id", UuidV7.create())
                .param("programme", programme.value())
                .param("task", task.map(TaskId::toString).orElse(null))
                .param("at", OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .param("by", act.account().map(AccountId::toString).orElse(null))
                .param("byName", act.by().name())
                .param("what", what)
                .param("reason", act.reason())
                .param("changes", json.writeValueAsString(changes))
                .update();
    }

    List<HistoryView> list(TaskId task) {
        return list("task_id", task.value(), "task_id is not null");
    }

    /** What was done to the programme as a whole. */
    List<HistoryView> list(AnnualProgrammeId programme) {
        return list("programme_id", programme.value(), "task_id is null");
    }

    private List<HistoryView> list(String column, UUID id, String where) {
        return jdbc.sql("select at, by_name, what, reason, changes from tasks.history where " + column + " = :id and "
                        + where + " order by at desc, id desc limit 200")
                .param("id", id)
                .query((row, n) -> new HistoryView(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("what"),
                        row.getString("reason"),
                        json.readValue(row.getString("changes"), new TypeReference<List<TaskCells.Change>>() {})))
                .list();
    }
}
