package org.kepu.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.Refusal;

/**
 * How often an order comes again.
 *
 * @param first day, empty if what was typed is no day
 * @param last day on which it may come, empty if what was typed is no day
 */
public record Repeat(Every every, Optional<LocalDate> first, Optional<LocalDate> last) {

    /** The pause between two orders. */
    public enum Every {
        /** 每周. */
        WEEK,
        /** 每月. */
        MONTH;

        /** The day of the order of this number, from 0. */
        LocalDate day(LocalDate first, int number) {
            return this == WEEK ? first.plusWeeks(number) : first.plusMonths(number);
        }
    }

    /** Reads {@code every}, {@code first} and {@code last} of a form; empty if the order comes once. */
    static Optional<Repeat> read(Map<String, String> cells) {
        for (Every every : Every.values()) {
            if (every.name().equals(cells.getOrDefault("every", ""))) {
                return Optional.of(new Repeat(
                        every,
                        StepCells.day(cells.getOrDefault("first", "")),
                        StepCells.day(cells.getOrDefault("last", ""))));
            }
        }
        return Optional.empty();
    }

    List<Refusal> wrong(LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        if (first.filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)))
                .isEmpty()) {
            wrong.add(Refusal.at("first", "orders.refusal.dayAhead"));
        }
        boolean fits = first.isPresent()
                && last.filter(day -> !day.isBefore(every.day(first.get(), 1))
                                && !day.isAfter(first.get().plusYears(1)))
                        .isPresent();
        if (!fits) {
            wrong.add(Refusal.at("last", "orders.refusal.last"));
        }
        return wrong;
    }
}
