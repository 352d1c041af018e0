package org.kepu.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The holidays of one year as the State Council's office arranged them, with what was changed by hand.
 *
 * @param year of the notice; its first days may lie in the December before
 * @param source number of the notice
 * @param days in order
 */
public record Arrangement(int year, String source, List<SpecialDay> days) {

    public Arrangement {
        days = days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
    }

    /** Consecutive days of one holiday, or days worked in exchange for it. */
    public record Stretch(String name, DayKind kind, LocalDate from, LocalDate to) {

        /** Number of days. */
        public long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }

        private boolean continuedBy(SpecialDay next) {
            return next.day().equals(to.plusDays(1))
                    && next.kind() == kind
                    && next.name().equals(name);
        }
    }

    /** The days, gathered. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (SpecialDay day : days) {
            if (!stretches.isEmpty() && stretches.getLast().continuedBy(day)) {
                Stretch last = stretches.removeLast();
                stretches.add(new Stretch(last.name(), last.kind(), last.from(), day.day()));
            } else {
                stretches.add(new Stretch(day.name(), day.kind(), day.day(), day.day()));
            }
        }
        return stretches;
    }
}
