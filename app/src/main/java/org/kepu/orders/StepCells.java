package org.kepu.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.Audience;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;

/** Reads what was typed for a step. What cannot be read counts as missing; the step then asks for it at its field. */
public final class StepCells {

    /** What fields of hours begin with. */
    public static final String HOURS = "hours-";

    private static final int UNREADABLE = -1;

    private StepCells() {}

    /**
     * Reads a form.
     *
     * @param cells {@code reason}, {@code own}, {@code team}, {@code day}, {@code minutes}, {@code rating}, {@code into}, people under the names of
     *     {@link Audience}, and hours under {@code hours-} with the volunteer
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
                text(cells, "own"),
                Optional.of(text(cells, "team")).filter(id -> !id.isEmpty()).map(TeamId::parse),
                day(text(cells, "day")),
                Optional.empty(),
                people,
                number(text(cells, "minutes")),
                hours(cells),
                Optional.of(text(cells, "into")).filter(id -> !id.isEmpty()).map(OrderId::parse),
                number(text(cells, "rating")));
    }

    /** Reads the hours under {@code hours-} with the volunteer; what cannot be read is −1 and refused at its field. */
    public static Map<VolunteerId, BigDecimal> hours(Map<String, String> cells) {
        Map<VolunteerId, BigDecimal> hours = new HashMap<>();
        cells.forEach((field, typed) -> {
            if (field.startsWith(HOURS) && !typed.isBlank()) {
                hours.put(
                        VolunteerId.parse(field.substring(HOURS.length())),
                        typed.strip().matches("[0-9]{1,2}([.][0-9]{1,2})?")
                                ? new BigDecimal(typed.strip())
                                : BigDecimal.valueOf(UNREADABLE));
            }
        });
        return hours;
    }

    private static String text(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "").strip();
    }

    static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : UNREADABLE;
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
