package org.kepu.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;

/** Reads the form of an activity; its sessions as {@link SessionCells} says. */
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

    /**
     * What was read.
     *
     * @param leftOut sessions on holidays that an earlier entry made and that are still not wanted
     * @param fresh those that this entry makes
     */
    public record Read(ActivityDraft draft, List<SessionDraft> leftOut, List<SessionDraft> fresh) {
        public Read {
            leftOut = List.copyOf(leftOut);
            fresh = List.copyOf(fresh);
        }
    }

    /** Reads single fields, and the lists {@code audiences}, {@code clauses}, {@code left} and {@code keep}. */
    public static Read read(
            Map<String, String> cells, Map<String, ? extends Collection<String>> lists, Predicate<LocalDate> holiday) {
        ActivityCells form = new ActivityCells(cells, lists);
        SessionCells sessions = new SessionCells(form::cell, form::list, holiday, form.unread);
        ActivityDraft draft = form.draft(sessions.list());
        return new Read(draft, sessions.leftOut(), sessions.fresh());
    }

    private ActivityDraft draft(List<SessionDraft> sessions) {
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
                sessions,
                Yuan.costs(this::cell, unread),
                signUp(),
                false,
                unread);
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
                : Optional.of(SessionCells.number(cell("capacity")).orElse(-1));
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
