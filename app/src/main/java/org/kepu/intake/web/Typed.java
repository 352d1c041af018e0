package org.kepu.intake.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.kepu.plan.PlanPeriod;
import org.kepu.shared.Outcome;

/** Reads what people type. */
final class Typed {

    private Typed() {}

    static Optional<Integer> number(String text) {
        return text.strip().matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    static Optional<BigDecimal> decimal(String text) {
        String plain = text.strip().replace("%", "").replace("％", "");
        return plain.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Two years; refused at {@code from} or {@code to}. */
    static Outcome<PlanPeriod> period(String from, String to) {
        Optional<Integer> first = number(from);
        Optional<Integer> last = number(to);
        if (first.isEmpty()) {
            return Outcome.refused("from", "intake.refusal.year");
        }
        if (last.isEmpty()) {
            return Outcome.refused("to", "intake.refusal.year");
        }
        return PlanPeriod.isPossible(first.get(), last.get())
                ? Outcome.done(new PlanPeriod(first.get(), last.get()))
                : Outcome.refused("to", "intake.refusal.periodOrder");
    }

    /** Names parted by 、 or a line break, each once. */
    static List<String> names(String text) {
        return Arrays.stream(text.split("[、，,；;\\r\\n]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }
}
