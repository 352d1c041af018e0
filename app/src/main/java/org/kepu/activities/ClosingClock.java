package org.kepu.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.calendar.WorkingDays;
import org.kepu.notices.Addressee;
import org.kepu.notices.ToDo;
import org.kepu.notices.ToDos;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Reminds the liaison of the unit to close what is over: a to-do for five working days, shown as late after that. */
@Service
public class ClosingClock {

    private static final int DAYS = 5;
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final ToDos toDos;
    private final WorkingDays workingDays;
    private final Clock clock;

    ClosingClock(JdbcClient jdbc, ToDos toDos, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.toDos = toDos;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Scheduled(cron = "${kepu.activities.look-at:0 40 8 * * *}", zone = "Asia/Shanghai")
    void everyMorning() {
        look();
    }

    /** Opens a to-do for every announced activity whose sessions are all over; asking again changes nothing. */
    public void look() {
        WorkingCalendar days = workingDays.calendar();
        List<ToDo> open = jdbc.sql("select " + ActivityRow.COLUMNS + """
            , n.ended from activities.activity a
            join lateral (select max(s.ends_at) as ended from activities.session s
                          where s.activity_id = a.id and not s.called_off) n on n.ended <= :now
            where a.state = 'ANNOUNCED' order by n.ended limit :most
            """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> toDo(
                        ActivityRow.map(row, number),
                        ActivityRow.moment(row, "ended").orElseThrow(),
                        days))
                .list();
        if (!open.isEmpty()) {
            toDos.open(open);
        }
    }

    /** Whatever is done with an activity, the old to-do is answered; one opened again is looked at in the next morning. */
    @EventListener
    void on(ActivityChanged changed) {
        if (changed.step() != ActivityStep.EDIT) {
            toDos.close(subject(changed.activity()));
        }
    }

    private static ToDo toDo(ActivityView activity, Instant ended, WorkingCalendar days) {
        LocalDate last = LocalDate.ofInstant(ended, ActivityCells.CHINA);
        return new ToDo(
                subject(activity.id()),
                new Addressee.OfUnit(Role.LIAISON, activity.unit()),
                "activities.todo.close",
                List.of(activity.title()),
                "/activities/work/" + activity.id() + "/close",
                Optional.of(days.plus(last, DAYS)));
    }

    private static String subject(ActivityId activity) {
        return "activity:" + activity + ":close";
    }
}
