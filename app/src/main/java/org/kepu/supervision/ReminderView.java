package org.kepu.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder that was sent.
 *
 * @param stage {@code BEFORE-10}, {@code DUE}, {@code OVERDUE-2} or {@code HAND}
 * @param by empty for the rule itself
 */
public record ReminderView(
        MatterKind kind,
        UUID subject,
        String matter,
        String unit,
        LocalDate due,
        String stage,
        String note,
        Instant sentAt,
        String by) {

    /** Where what was reminded of can be seen. */
    public String path() {
        return kind.path(subject);
    }

    /** Message key of the stage. */
    public String stageKey() {
        return "supervision.stage." + stage.replaceFirst("-.*", "");
    }

    /** The number in the stage, empty for none. */
    public String stageNumber() {
        return stage.contains("-") ? stage.replaceFirst(".*-", "") : "";
    }
}
