package org.kepu.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.plan.DutyRole;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of tasks with their units. */
@Repository
class TaskRows {

    private final JdbcClient jdbc;
    private final GoalRows goals;

    TaskRows(JdbcClient jdbc, GoalRows goals) {
        this.jdbc = jdbc;
        this.goals = goals;
    }

    /** A task whose row is locked until the transaction ends. */
    record Locked(TaskId id, AnnualProgrammeId programme, TaskState state, boolean issued, int revision) {}

    Optional<Locked> lock(TaskId id) {
        return jdbc.sql("select programme_id, state, issued_in, revision from tasks.task where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> new Locked(
                        id,
                        new AnnualProgrammeId(row.getObject("programme_id", UUID.class)),
                        TaskState.valueOf(row.getString("state")),
                        row.getObject("issued_in") != null,
                        row.getInt("revision")))
                .optional();
    }

    /** The programme a task belongs to. */
    Optional<AnnualProgrammeId> programmeOf(TaskId id) {
        return jdbc.sql("select programme_id from tasks.task where id = :id")
                .param("id", id.value())
                .query((row, n) -> new AnnualProgrammeId(row.getObject(1, UUID.class)))
                .optional();
    }

    void insert(TaskId id, AnnualProgrammeId programme, Complete task, Optional<TaskId> carriedFrom) {
        jdbc.sql("""
                        insert into tasks.task (id, programme_id, position, clause_id, clause_position, clause_number, clause_title,
                            matter, measures, goal_text, head, liaison, due, remark, state, carried_from)
                        select :id, :programme, coalesce(max(position), 0) + 1, :clause, :place, :number, :title,
                            :matter, :measures, :goal, :head, :liaison, :due, :remark, 'PLANNED', :carriedFrom::uuid
                        from tasks.task where programme_id = :programme
                        """)
                .param("programme", programme.value())
                .param("carriedFrom", carriedFrom.map(TaskId::toString).orElse(null))
                .params(columns(id, task))
                .update();
        insertUnits(id, task);
        goals.save(id, task.draft().goals());
    }

    void update(TaskId id, Complete task) {
        jdbc.sql("""
                        update tasks.task set clause_id = :clause, clause_position = :place, clause_number = :number,
                            clause_title = :title, matter = :matter, measures = :measures, goal_text = :goal, head = :head,
                            liaison = :liaison, due = :due, remark = :remark, revision = revision + 1
                        where id = :id
                        """).params(columns(id, task)).update();
        jdbc.sql("delete from tasks.task_unit where task_id = :id")
                .param("id", id.value())
                .update();
        insertUnits(id, task);
        goals.save(id, task.draft().goals());
    }

    private static java.util.Map<String, Object> columns(TaskId id, Complete task) {
        TaskDraft draft = task.draft();
        return java.util.Map.ofEntries(
                java.util.Map.entry("id", id.value()),
                java.util.Map.entry("clause", draft.clause().value()),
                java.util.Map.entry("place", task.place().position()),
                java.util.Map.entry("number", task.place().number()),
                java.util.Map.entry("title", task.place().title()),
                java.util.Map.entry("matter", draft.matter()),
                java.util.Map.entry("measures", draft.measures()),
                java.util.Map.entry("goal", draft.goalText()),
                java.util.Map.entry("head", draft.head()),
                java.util.Map.entry("liaison", draft.liaison()),
                java.util.Map.entry("due", draft.due().orElseThrow()),
                java.util.Map.entry("remark", draft.remark()));
    }

    private void insertUnits(TaskId id, Complete task) {
        List<UnitId> all = new ArrayList<>(task.draft().leads());
        all.addAll(task.draft().supports());
        for (int i = 0; i < all.size(); i++) {
            boolean leads = i < task.draft().leads().size();
            jdbc.sql("""
                            insert into tasks.task_unit (task_id, unit_id, role, position, unit_name)
                            values (:task, :unit, :role, :position, :name)
                            """)
                    .param("task", id.value())
                    .param("unit", all.get(i).value())
                    .param("role", (leads ? DutyRole.LEAD : DutyRole.SUPPORT).name())
                    .param("position", i)
                    .param("name", task.names().getOrDefault(all.get(i), ""))
                    .update();
        }
    }

    /** Changes what may change without a new edition. */
    void setContacts(TaskId id, String head, String liaison, String remark) {
        jdbc.sql("""
                        update tasks.task set head = :head, liaison = :liaison, remark = :remark, revision = revision + 1
                        where id = :id
                        """)
                .param("head", head)
                .param("liaison", liaison)
                .param("remark", remark)
                .param("id", id.value())
                .update();
    }

    void setState(TaskId id, TaskState state) {
        jdbc.sql("update tasks.task set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    /** What an edition has told the units; those it tells for the first time. */
    List<TaskId> setIssued(AnnualProgrammeId programme, int edition) {
        return jdbc.sql("""
                        update tasks.task set issued_in = :edition where programme_id = :programme and issued_in is null
                        returning id
                        """)
                .param("edition", edition)
                .param("programme", programme.value())
                .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
    }

    void setOrder(List<TaskId> order) {
        jdbc.sql("""
                        update tasks.task t set position = o.position
                        from unnest(:ids) with ordinality as o (id, position) where t.id = o.id
                        """)
                .param("ids", order.stream().map(TaskId::value).toArray(UUID[]::new), java.sql.Types.ARRAY)
                .update();
    }

    void delete(TaskId id) {
        jdbc.sql("delete from tasks.task where id = :id")
                .param("id", id.value())
                .update();
    }
}
