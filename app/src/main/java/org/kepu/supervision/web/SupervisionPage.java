package org.kepu.supervision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.areas.Area;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.reports.ReportRow;
import org.kepu.shared.Paged;
import org.kepu.supervision.NoticeState;
import org.kepu.supervision.NoticeView;
import org.kepu.supervision.Reminded;
import org.kepu.supervision.ReminderView;
import org.kepu.tasks.TaskView;
import org.kepu.web.FormErrors;

/**
 * What is late, what comes due, and the notices.
 *
 * @param area where the viewer may remind and issue notices; empty for those who only look or answer
 * @param reports reports that were never handed in though their day is over
 * @param reminded how often what is listed was reminded of, by task and report
 * @param about notices about what is listed, by task and report
 */
public record SupervisionPage(
        Optional<Area> area,
        List<Area> areas,
        List<TaskView> overdue,
        List<TaskView> soon,
        List<ReportRow> reports,
        WorkingCalendar calendar,
        Map<UUID, Reminded> reminded,
        Map<UUID, List<NoticeView>> about,
        Paged<NoticeView> notices,
        List<ReminderView> reminders,
        boolean all,
        LocalDate today,
        FormErrors errors) {

    /** How often and when something was reminded of; empty for never. */
    public Optional<Reminded> remindedOf(UUID subject) {
        return Optional.ofNullable(reminded.get(subject));
    }

    /** The notices about something, the latest first. */
    public List<NoticeView> about(UUID subject) {
        return about.getOrDefault(subject, List.of());
    }

    /** How many working days something is late; 0 or less if it is not. */
    public int late(LocalDate due) {
        return calendar.between(due, today);
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
