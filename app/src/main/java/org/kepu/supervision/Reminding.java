package org.kepu.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.calendar.WorkingDays;
import org.kepu.notices.Addressee;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.notices.ToDo;
import org.kepu.notices.ToDos;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.shared.UuidV7;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds units of tasks they lead and of their reports: by the rule of the area every morning, and by hand whenever the office wants. */
@Service
public class Reminding {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** What is due so many days ago or ahead is looked at; 60 working days lie within. */
    private static final int DAYS_LOOKED = 100;

    private final TaskQueries tasks;
    private final ReportQueries reports;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final ToDos toDos;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminding(
            TaskQueries tasks,
            ReportQueries reports,
            Rules rules,
            WorkingDays workingDays,
            ToDos toDos,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.reports = reports;
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
        LocalDate from = today.minusDays(DAYS_LOOKED);
        LocalDate to = today.plusDays(DAYS_LOOKED);
        Stream<Due> near = Stream.concat(
                tasks.list(TaskFilter.openAndDue(from, to)).stream()
                        .filter(task -> task.programmeState().running())
                        .map(Due::of),
                reports.listWaiting(from, to).stream().map(Due::of));
        return near.mapToInt(due -> own.getOrDefault(due.area(), Rule.USUAL)
                        .stage(due.day(), today, calendar)
                        .map(stage -> send(due, stage, "", by, today))
                        .orElse(0))
                .sum();
    }

    /**
     * Reminds of these tasks and reports of an area now. Refused at {@code task} without any, for a task that is done, dropped or not
     * in force, for a report that is in or whose round is closed, and for one of another area; at {@code note} beyond 500 characters.
     */
    @Transactional
    public Outcome<Integer> remindNow(AreaId area, List<TaskId> some, List<ReportId> others, String note, By by) {
        if (some.isEmpty() && others.isEmpty()) {
            return Outcome.refused("task", "supervision.refusal.choose");
        }
        if (note.strip().length() > 500) {
            return Outcome.refused("note", "imports.cell.tooLong", 500);
        }
        List<Due> chosen = new ArrayList<>();
        tasks.map(some).values().stream()
                .filter(task -> task.state().open() && task.programmeState().running())
                .forEach(task -> chosen.add(Due.of(task)));
        others.stream()
                .flatMap(report -> reports.find(report).stream())
                .filter(ReportRow::waiting)
                .forEach(report -> chosen.add(Due.of(report)));
        if (chosen.size() < some.size() + others.size()
                || chosen.stream().anyMatch(due -> !due.area().equals(area))) {
            return Outcome.refused("task", "supervision.refusal.notOpen");
        }
        LocalDate today = LocalDate.ofInstant(by.at(), CHINA);
        return Outcome.done(chosen.stream()
                .mapToInt(due -> send(due, "HAND", note.strip(), by, today))
                .sum());
    }

    private int send(Due due, String stage, String note, By by, LocalDate today) {
        int sent = 0;
        for (Map.Entry<UnitId, String> unit : due.units().entrySet()) {
            if (insert(due, unit, stage, note, by)) {
                tell(due, unit.getKey(), note, today.isAfter(due.day()));
                sent++;
            }
        }
        return sent;
    }

    /** False if this stage was sent before. */
    private boolean insert(Due due, Map.Entry<UnitId, String> unit, String stage, String note, By by) {
        return jdbc.sql("""
                        insert into supervision.reminder (id, kind, subject_id, area_id, matter, unit_id, unit_name, due, stage, note,
                            sent_at, sent_by, by_name)
                        values (:id, :kind, :subject, :area, :matter, :unit, :unitName, :due, :stage, :note, :at, :by::uuid, :byName)
                        on conflict do nothing
                        """)
                        .param("id", UuidV7.create())
                        .param("kind", due.kind().name())
                        .param("subject", due.subject())
                        .param("area", due.area().value())
                        .param("matter", due.text())
                        .param("unit", unit.getKey().value())
                        .param("unitName", unit.getValue())
                        .param("due", due.day())
                        .param("stage", stage)
                        .param("note", note)
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.account().map(AccountId::toString).orElse(null))
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    /** A task gets a to-do; a report has one already, so that a message is sent, and to the head as well once it is late. */
    private void tell(Due due, UnitId unit, String note, boolean late) {
        Addressee reader = new Addressee.OfUnit(due.role(), unit);
        if (due.kind() == MatterKind.REPORT) {
            Message message = new Message(
                    reader,
                    "supervision.message.report",
                    List.of(due.text(), due.day().toString(), note),
                    due.path());
            messages.send(message);
            if (late && due.role() != Role.UNIT_HEAD) {
                messages.send(new Message(
                        new Addressee.OfUnit(Role.UNIT_HEAD, unit), message.key(), message.arguments(), due.path()));
            }
            return;
        }
        toDos.open(new ToDo(
                subject(new TaskId(due.subject())),
                reader,
                "supervision.todo.task",
                List.of(due.text()),
                due.path(),
                Optional.of(due.day())));
        if (!note.isEmpty()) {
            messages.send(new Message(reader, "supervision.message.reminder", List.of(due.text(), note), due.path()));
        }
    }

    static String subject(TaskId task) {
        return "task:" + task + ":due";
    }
}
