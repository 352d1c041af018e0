package org.kepu.orders;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;

/** Reads what was typed for a step. What cannot be read counts as missing; the step then asks for it at its field. */
public final class StepCells {

    private static final int UNREADABLE = -1;

    private StepCells() {}

    /**
     * Reads a form.
     *
     * @param cells {@code reason}, {@code team}, {@code leader}, {@code day}, {@code minutes}, {@code rating}, and people under the
     *     names of {@link Audience}
     */
    public static StepDraft read(Map<String, String> cells) {
        Map<Audience, Integer> people = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            String typed = text(cells, audience.name());
            if (!typed.isEmpty()) {
                people.put(audience, number(typed));
            }
        }
        return new StepDraft(
                text(cells, "reason"),
                text(cells, "team"),
                Optional.of(text(cells, "leader")).filter(id -> !id.isEmpty()).map(AccountId::parse),
                day(text(cells, "day")),
                people,
                number(text(cells, "minutes")),
                number(text(cells, "rating")));
    }

    private static String text(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "").strip();
    }

    static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : UNREADABLE;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
