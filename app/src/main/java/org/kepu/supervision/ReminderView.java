package org.kepu.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.kepu.tasks.TaskId;

/**
 * A reminder that was sent.
 *
 * @param stage {@code BEFORE-10}, {@code DUE}, {@code OVERDUE-2} or {@code HAND}
 * @param by empty for the rule itself
 */
public record ReminderView(
        TaskId task, String matter, String unit, LocalDate due, String stage, String note, Instant sentAt, String by) {

    /** Message key of the stage. */
    public String stageKey() {
        return "supervision.stage." + stage.replaceFirst("-.*", "");
    }

    /** The number in the stage, empty for none. */
    public String stageNumber() {
        return stage.contains("-") ? stage.replaceFirst(".*-", "") : "";
    }
}
