package org.kepu.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.kepu.audit.AuditFilter;

/**
 * The search as it was typed. Without any parameter it is about the last 30 days, so that opening the page does not read years.
 *
 * @param outcome {@code done}, {@code refused} or empty
 */
public record AuditSearch(String who, String object, String action, String outcome, String from, String to) {

    static AuditSearch of(Map<String, String> parameters, Clock clock) {
        String since = parameters.isEmpty() ? LocalDate.now(clock).minusDays(30).toString() : "";
        return new AuditSearch(
                typed(parameters, "who", ""),
                typed(parameters, "object", ""),
                typed(parameters, "action", ""),
                typed(parameters, "outcome", ""),
                typed(parameters, "from", since),
                typed(parameters, "to", ""));
    }

    AuditFilter filter() {
        return new AuditFilter(
                who,
                object,
                action,
                switch (outcome) {
                    case "done" -> Optional.of(false);
                    case "refused" -> Optional.of(true);
                    default -> Optional.empty();
                },
                day(from),
                day(to));
    }

    private static String typed(Map<String, String> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise).strip();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
