package org.kepu.activities;

import static org.kepu.activities.ActivityCells.CHINA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kepu.shared.Refusal;

/**
 * Reads the sessions of a form. They come as rows {@code session-0}, {@code day-0}, {@code from-0}, {@code end-0}, {@code to-0}, a row
 * without a day is none; {@code addDay}, {@code addFrom}, {@code addEnd}, {@code addTo}, {@code repeat} and {@code times} make more.
 * Repetitions on a holiday are left out and named in {@code left}; those in {@code keep} are wanted nevertheless.
 */
class SessionCells {

    private final Function<String, String> cells;
    private final Function<String, Collection<String>> lists;
    private final Predicate<LocalDate> holiday;
    private final List<Refusal> unread;
    private final List<SessionDraft> fresh = new ArrayList<>();

    SessionCells(
            Function<String, String> cells,
            Function<String, Collection<String>> lists,
            Predicate<LocalDate> holiday,
            List<Refusal> unread) {
        this.cells = cells;
        this.lists = lists;
        this.holiday = holiday;
        this.unread = unread;
    }

    /** All that are to be saved. */
    List<SessionDraft> list() {
        List<SessionDraft> sessions = new ArrayList<>();
        for (int i = 0; i < ActivityDraft.MOST_SESSIONS; i++) {
            if (!cell("day-" + i).isEmpty()) {
                Optional<SessionId> id = Optional.of(cell("session-" + i))
                        .filter(text -> !text.isEmpty())
                        .map(SessionId::parse);
                span("day-" + i, "from-" + i, "end-" + i, "to-" + i)
                        .ifPresent(span -> sessions.add(new SessionDraft(id, span.starts(), span.ends())));
            }
        }
        sessions.addAll(more());
        List<SessionDraft> kept = named("keep");
        sessions.addAll(kept);
        if (!kept.isEmpty()) {
            sessions.sort(Comparator.comparing(SessionDraft::starts));
        }
        return sessions;
    }

    /** Left out before, and not kept. */
    List<SessionDraft> leftOut() {
        List<SessionDraft> kept = named("keep");
        return named("left").stream().filter(session -> !kept.contains(session)).toList();
    }

    /** Left out because they fall on a holiday. */
    List<SessionDraft> fresh() {
        return List.copyOf(fresh);
    }

    /** Those of a list; what the page did not write itself is passed over. */
    private List<SessionDraft> named(String list) {
        return lists.apply(list).stream()
                .distinct()
                .flatMap(span -> SessionDraft.of(span).stream())
                .toList();
    }

    private List<SessionDraft> more() {
        if (cell("addDay").isEmpty()
                && cell("addFrom").isEmpty()
                && cell("addTo").isEmpty()) {
            return List.of();
        }
        Recurrence recurrence = Arrays.stream(Recurrence.values())
                .filter(each -> each.name().equals(cell("repeat")))
                .findFirst()
                .orElse(Recurrence.ONCE);
        int times = number(cell("times")).orElse(recurrence == Recurrence.ONCE ? 1 : 0);
        if (times < 1 || times > ActivityDraft.MOST_SESSIONS) {
            unread.add(Refusal.at("times", "activities.refusal.times", ActivityDraft.MOST_SESSIONS));
            return List.of();
        }
        List<SessionDraft> sessions = new ArrayList<>();
        for (Span first : span("addDay", "addFrom", "addEnd", "addTo").stream().toList()) {
            for (LocalDate day : recurrence.days(LocalDate.ofInstant(first.starts(), CHINA), times)) {
                // a single day was chosen on purpose, the days of a row were not looked at one by one
                boolean off = recurrence != Recurrence.ONCE && holiday.test(day);
                (off ? fresh : sessions).add(first.on(day));
            }
        }
        return sessions;
    }

    private record Span(Instant starts, Instant ends) {

        /** The same time of another day; China has had no summer time since 1991, so that the length stays what it was. */
        SessionDraft on(LocalDate day) {
            Instant moved = LocalDateTime.of(day, LocalTime.ofInstant(starts, CHINA))
                    .atZone(CHINA)
                    .toInstant();
            return new SessionDraft(
                    Optional.empty(), moved, moved.plusMillis(ends.toEpochMilli() - starts.toEpochMilli()));
        }
    }

    private Optional<Span> span(String day, String from, String end, String to) {
        Optional<LocalDate> first = day(day);
        Optional<LocalDate> last = cell(end).isEmpty() ? first : day(end);
        Optional<LocalTime> begins = time(from);
        Optional<LocalTime> ends = time(to);
        if (first.isEmpty() || last.isEmpty() || begins.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Span(moment(first.get(), begins.get()), moment(last.get(), ends.get())));
    }

    private Optional<LocalDate> day(String field) {
        try {
            LocalDate day = LocalDate.parse(cell(field));
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        unread.add(Refusal.at(field, "activities.refusal.day"));
        return Optional.empty();
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(cell(field)));
        } catch (DateTimeParseException _) {
            unread.add(Refusal.at(field, "activities.refusal.time"));
            return Optional.empty();
        }
    }

    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(CHINA).toInstant();
    }

    private String cell(String name) {
        return cells.apply(name);
    }
}
