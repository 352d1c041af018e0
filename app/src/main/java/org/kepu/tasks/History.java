package org.kepu.tasks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.access.Act;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.delegations.Delegations;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;
import org.kepu.shared.UuidV7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who did what when and why, beside the thing and in the audit trail. */
@Component
class History {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Delegations delegations;
    private final ApplicationEventPublisher events;

    History(JdbcClient jdbc, JsonMapper json, Delegations delegations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.delegations = delegations;
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
                        insert into tasks.history (id, programme_id, task_id, at, by, by_name, what, reason, changes, instead_of)
                        values (:id, :programme, :task::uuid, :at, :by::uuid, :byName, :what, :reason, :changes::jsonb, :insteadOf)
                        """)
                .param("id", UuidV7.create())
                .param("programme", programme.value())
                .param("task", task.map(TaskId::toString).orElse(null))
                .param("at", OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .param("by", act.by().account().map(AccountId::toString).orElse(null))
                .param("byName", act.by().name())
                .param("what", what)
                .param("reason", act.reason())
                .param("changes", json.writeValueAsString(changes))
                .param("insteadOf", task.flatMap(id -> insteadOf(id, act)).orElse(""))
                .update();
    }

    /** Offices act in their own right; people of a unit that takes part may act for somebody who is away. */
    private Optional<String> insteadOf(TaskId task, Act act) {
        return act.by().hasAny(Role.OFFICE, Role.COUNTY_OFFICE)
                ? Optional.empty()
                : act.by().scopesOf(Role.LIAISON, Role.UNIT_HEAD).stream()
                        .flatMap(scope -> scope instanceof Scope.OfUnit(var unit) ? Stream.of(unit) : Stream.empty())
                        .filter(unit -> takesPart(unit, task))
                        .flatMap(unit -> delegations
                                .findGiver(
                                        act.by(),
                                        Set.of(Role.LIAISON, Role.UNIT_HEAD),
                                        unit,
                                        LocalDate.ofInstant(act.at(), CHINA))
                                .stream())
                        .findFirst();
    }

    private boolean takesPart(UnitId unit, TaskId task) {
        return jdbc.sql("select exists (select 1 from tasks.task_unit where task_id = :task and unit_id = :unit)")
                .param("task", task.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    List<HistoryView> list(TaskId task) {
        return list("task_id", task.value(), "task_id is not null");
    }

    /** What was done to the programme as a whole. */
    List<HistoryView> list(AnnualProgrammeId programme) {
        return list("programme_id", programme.value(), "task_id is null");
    }

    private List<HistoryView> list(String column, UUID id, String where) {
        return jdbc.sql("select at, by_name, instead_of, what, reason, changes from tasks.history where " + column
                        + " = :id and " + where + " order by at desc, id desc limit 200")
                .param("id", id)
                .query((row, n) -> new HistoryView(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("instead_of"),
                        row.getString("what"),
                        row.getString("reason"),
                        json.readValue(row.getString("changes"), new TypeReference<List<TaskCells.Change>>() {})))
                .list();
    }
}
