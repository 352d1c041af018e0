package org.kepu.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;

/**
 * Reads the form of an activity. Sessions come as rows {@code session-0}, {@code day-0}, {@code from-0}, {@code end-0}, {@code to-0},
 * a row without a day is none; {@code addDay}, {@code addFrom}, {@code addEnd}, {@code addTo}, {@code repeat} and {@code times} make more.
 */
public final class ActivityCells {

    /** How many questions there is room for. */
    public static final int QUESTIONS = 5;

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Map<String, String> cells;
    private final Map<String, ? extends Collection<String>> lists;
    private final List<Refusal> unread = new ArrayList<>();

    private ActivityCells(Map<String, String> cells, Map<String, ? extends Collection<String>> lists) {
        this.cells = cells;
        this.lists = lists;
    }

    /** Reads single fields, and the lists {@code audiences} and {@code clauses}. */
    public static ActivityDraft read(Map<String, String> cells, Map<String, ? extends Collection<String>> lists) {
        return new ActivityCells(cells, lists).draft();
    }

    private ActivityDraft draft() {
        return new ActivityDraft(
                Optional.of(cell("unit")).filter(id -> !id.isEmpty()).map(UnitId::parse),
                cell("title"),
                cell("description"),
                named(ActivityKind.values(), "kind"),
                named(Rhythm.values(), "rhythm").orElse(Rhythm.SINGLE),
                Arrays.stream(Audience.values())
                        .filter(each -> list("audiences").contains(each.name()))
                        .collect(Collectors.toSet()),
                list("clauses").stream().map(ClauseId::parse).collect(Collectors.toSet()),
                cell("theme"),
                cell("partners"),
                cell("contact"),
                Optional.of(cell("area")).filter(id -> !id.isEmpty()).map(AreaId::parse),
                named(Attendance.values(), "attendance").orElse(Attendance.ON_SITE),
                cell("venue"),
                cell("link"),
                sessions(),
                Yuan.costs(this::cell, unread),
                signUp(),
                false,
                unread);
    }

    private List<SessionDraft> sessions() {
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
        return sessions;
    }

    private List<SessionDraft> more() {
        if (cell("addDay").isEmpty()
                && cell("addFrom").isEmpty()
                && cell("addTo").isEmpty()) {
            return List.of();
        }
        Recurrence recurrence = named(Recurrence.values(), "repeat").orElse(Recurrence.ONCE);
        int times = number("times").orElse(recurrence == Recurrence.ONCE ? 1 : 0);
        if (times < 1 || times > ActivityDraft.MOST_SESSIONS) {
            unread.add(Refusal.at("times", "activities.refusal.times", ActivityDraft.MOST_SESSIONS));
            return List.of();
        }
        return span("addDay", "addFrom", "addEnd", "addTo").stream()
                .flatMap(first -> recurrence.days(LocalDate.ofInstant(first.starts(), CHINA), times).stream()
                        .map(day -> first.on(day)))
                .toList();
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

    private SignUpTerms signUp() {
        boolean needed = cell("signUp").equals("needed");
        List<Question> questions = IntStream.range(0, QUESTIONS)
                .filter(i -> !cell("question-" + i).isEmpty())
                .mapToObj(i -> new Question(
                        QuestionId.create(),
                        cell("question-" + i),
                        !cell("required-" + i).isEmpty()))
                .toList();
        Optional<Integer> capacity = cell("capacity").isEmpty()
                ? Optional.empty()
                : Optional.of(number("capacity").orElse(-1));
        return new SignUpTerms(
                needed,
                needed ? capacity : Optional.empty(),
                needed ? instant("opens") : Optional.empty(),
                needed ? instant("closes") : Optional.empty(),
                !cell("minors").isEmpty(),
                needed ? questions : List.of());
    }

    private Optional<Instant> instant(String field) {
        if (cell(field).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(cell(field)).atZone(CHINA).toInstant());
        } catch (DateTimeParseException _) {
            unread.add(Refusal.at(field, "activities.refusal.moment"));
            return Optional.empty();
        }
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

    private Optional<Integer> number(String field) {
        return cell(field).matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(cell(field))) : Optional.empty();
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(CHINA).toInstant();
    }

    private <E extends Enum<E>> Optional<E> named(E[] values, String field) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(cell(field)))
                .findFirst();
    }

    private String cell(String name) {
        return cells.getOrDefault(name, "").strip();
    }

    private Collection<String> list(String name) {
        Collection<String> found = lists.get(name);
        return found == null ? List.of() : found;
    }
}
