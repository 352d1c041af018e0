package org.kepu.supervision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.shared.Paged;
import org.kepu.supervision.NoticeState;
import org.kepu.supervision.NoticeView;
import org.kepu.supervision.Reminded;
import org.kepu.supervision.ReminderView;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskView;
import org.kepu.web.FormErrors;

/**
 * What is late, what comes due, and the notices.
 *
 * @param area where the viewer may remind and issue notices; empty for those who only look or answer
 * @param daysLate working days by task
 */
public record SupervisionPage(
        Optional<Area> area,
        List<Area> areas,
        List<TaskView> overdue,
        List<TaskView> soon,
        Map<TaskId, Integer> daysLate,
        Map<TaskId, Reminded> reminded,
        Paged<NoticeView> notices,
        List<ReminderView> reminders,
        boolean all,
        LocalDate today,
        FormErrors errors) {

    /** How often and when a task was reminded of; empty for never. */
    public Optional<Reminded> remindedOf(TaskView task) {
        return Optional.ofNullable(reminded.get(task.id()));
    }

    /** How many working days a task is late. */
    public int late(TaskView task) {
        return daysLate.getOrDefault(task.id(), 0);
    }

    /** The colour of a state. */
    public static String tone(NoticeState state) {
        return switch (state) {
            case SENT -> "sun";
            case WORKING -> "accent";
            case ANSWERED -> "warn";
            case CLOSED -> "good";
            case WITHDRAWN -> "";
        };
    }
}
