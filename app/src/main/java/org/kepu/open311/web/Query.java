package org.kepu.open311.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.orders.PublicOrders;

/** Reads which requests are asked for; a range is at most 90 days long, and without one it is the last 90 days. */
final class Query {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private Query() {}

    /** Parts by commas, without empty ones. */
    static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .limit(1000)
                .toList();
    }

    static PublicOrders.Filter read(Map<String, String> arguments, Instant now) {
        Optional<Instant> from = moment(arguments, "start_date");
        Optional<Instant> to = moment(arguments, "end_date");
        Instant end = to.orElseGet(() ->
                from.map(start -> start.plus(LONGEST)).filter(now::isAfter).orElse(now.plusSeconds(1)));
        Instant start = from.orElseGet(() -> end.minus(LONGEST));
        if (start.isAfter(end)) {
            throw BadCall.wrong("open311.error.range");
        }
        if (Duration.between(start, end).compareTo(LONGEST.plusSeconds(1)) > 0) {
            throw BadCall.wrong("open311.error.span", LONGEST.toDays());
        }
        return new PublicOrders.Filter(
                parts(arguments.getOrDefault("service_code", "")).stream()
                        .map(RequestReader::service)
                        .collect(Collectors.toSet()),
                ended(arguments),
                start,
                end);
    }

    private static Optional<Boolean> ended(Map<String, String> arguments) {
        Set<String> asked = Set.copyOf(parts(arguments.getOrDefault("status", "")));
        if (!Set.of(OPEN, CLOSED).containsAll(asked)) {
            throw BadCall.wrong("open311.error.status");
        }
        return asked.size() == 1 ? Optional.of(asked.contains(CLOSED)) : Optional.empty();
    }

    private static Optional<Instant> moment(Map<String, String> arguments, String name) {
        String text = arguments.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            // a plus sign that was not encoded arrives as a blank
            return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            throw BadCall.wrong("open311.error.moment", name);
        }
    }
}
