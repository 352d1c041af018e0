package org.kepu.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.calendar.WorkingDays;
import org.kepu.notices.Addressee;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.notices.ToDo;
import org.kepu.notices.ToDos;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UuidV7;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the leading units of tasks: by the rule of the area every morning, and by hand whenever the office wants. */
@Service
public class Reminding {

    /** Tasks due so many days ago or ahead are looked at; 60 working days lie within. */
    private static final int DAYS_LOOKED = 100;

    private final TaskQueries tasks;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final ToDos toDos;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminding(
            TaskQueries tasks,
            Rules rules,
            WorkingDays workingDays,
            ToDos toDos,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.rules = rules;
        this.workingDays = workingDays;
        this.toDos = toDos;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${kepu.supervision.remind-at:0 30 8 * * *}", zone = "Asia/Shanghai")
    @Transactional
    void everyMorning() {
        remind(By.system(clock.instant()), LocalDate.now(clock));
    }

    /** Sends what the rules say for a day and was not sent yet. Returns how many reminders that were. */
    @Transactional
    public int remind(By by, LocalDate today) {
        WorkingCalendar calendar = workingDays.calendar();
        Map<AreaId, Rule> own = rules.all();
        List<TaskView> near =
                tasks.list(TaskFilter.openAndDue(today.minusDays(DAYS_LOOKED), today.plusDays(DAYS_LOOKED)));
        int sent = 0;
        for (TaskView task : near) {
            Rule rule = own.getOrDefault(task.area(), Rule.USUAL);
            Optional<String> stage =
                    task.programmeState().running() ? rule.stage(task.due(), today, calendar) : Optional.empty();
            if (stage.isPresent()) {
                sent += send(task, stage.get(), "", by);
            }
        }
        return sent;
    }

    /** Reminds of these tasks now. Refused without tasks, and for one that is done, dropped or not in force. */
    @Transactional
    public Outcome<Integer> remindNow(List<TaskId> some, String note, By by) {
        if (some.isEmpty()) {
            return Outcome.refused("task", "tasks.refusal.chooseTasks");
        }
        if (note.strip().length() > 500) {
            return Outcome.refused("note", "imports.cell.tooLong", 500);
        }
        List<TaskView> chosen = new ArrayList<>(tasks.map(some).values());
        if (chosen.stream()
                .anyMatch(task -> !task.state().open() || !task.programmeState().running())) {
            return Outcome.refused("task", "supervision.refusal.notOpen");
        }
        int sent = 0;
        for (TaskView task : chosen) {
            sent += send(task, "HAND", note.strip(), by);
        }
        return Outcome.done(sent);
    }

    private int send(TaskView task, String stage, String note, By by) {
        int sent = 0;
        for (TaskView.Part lead : task.leads()) {
            if (insert(task, lead, stage, note, by)) {
                tell(task, lead, note);
                sent++;
            }
        }
        return sent;
    }

    /** False if this stage was sent before. */
    private boolean insert(TaskView task, TaskView.Part lead, String stage, String note, By by) {
        return jdbc.sql("""
                        insert into supervision.reminder (id, task_id, area_id, matter, unit_id, unit_name, due, stage, note, sent_at,
                            sent_by, by_name)
                        values (:id, :task, :area, :matter, :unit, :unitName, :due, :stage, :note, :at, :by::uuid, :byName)
                        on conflict do nothing
                        """)
                        .param("id", UuidV7.create())
                        .param("task", task.id().value())
                        .param("area", task.area().value())
                        .param("matter", task.matter())
                        .param("unit", lead.unit().value())
                        .param("unitName", lead.name())
                        .param("due", task.due())
                        .param("stage", stage)
                        .param("note", note)
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.account().map(AccountId::toString).orElse(null))
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    private void tell(TaskView task, TaskView.Part lead, String note) {
        Addressee liaison = new Addressee.OfUnit(Role.LIAISON, lead.unit());
        String path = "/tasks/" + task.id();
        toDos.open(new ToDo(
                subject(task.id()),
                liaison,
                "supervision.todo.task",
                List.of(task.matter()),
                path,
                Optional.of(task.due())));
        if (!note.isEmpty()) {
            messages.send(new Message(liaison, "supervision.message.reminder", List.of(task.matter(), note), path));
        }
    }

    static String subject(TaskId task) {
        return "task:" + task + ":due";
    }
}
