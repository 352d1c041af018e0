package org.kepu.activities.web;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityCells;
import org.kepu.activities.ActivityDraft;
import org.kepu.activities.ActivityRegister;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Question;
import org.kepu.activities.Recurrence;
import org.kepu.activities.SessionDraft;
import org.kepu.activities.SessionView;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.kepu.shared.AreaId;
import org.kepu.themes.Themes;
import org.kepu.units.Unit;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the form of an activity. */
@Component
class ActivityForms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final ActivityRegister register;
    private final AreaOptions areas;
    private final PlanQueries plans;
    private final Themes themes;

    ActivityForms(ActivityRegister register, AreaOptions areas, PlanQueries plans, Themes themes) {
        this.register = register;
        this.areas = areas;
        this.plans = plans;
        this.themes = themes;
    }

    FormPage page(Optional<ActivityView> activity, Viewer viewer, FormPage.Typed typed, FormErrors errors) {
        List<Unit> units = register.listUnits(viewer);
        Set<AreaId> where = units.stream()
                .flatMap(unit -> Stream.of(unit.city(), unit.area()))
                .collect(Collectors.toSet());
        return new FormPage(
                activity.map(view -> "/activities/work/" + view.id() + "/edit").orElse("/activities/work/new"),
                activity.isEmpty(),
                activity.filter(ActivityView::publicly).isPresent(),
                units.stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList(),
                areas.list(units.stream().map(Unit::city).collect(Collectors.toSet())),
                plans.listClauses(where).stream()
                        .filter(line -> line.status() == PlanStatus.RUNNING)
                        .map(line -> new Option(line.id().toString(), line.number() + " " + line.title()))
                        .toList(),
                themes.list().stream()
                        .map(theme -> new Option(theme.key(), theme.name()))
                        .toList(),
                typed,
                errors);
    }

    static Map<String, String> cells(ActivityView view, List<SessionView> sessions) {
        Map<String, String> cells = new HashMap<>();
        cells.put("unit", view.unit().toString());
        cells.put("title", view.title());
        cells.put("description", view.description());
        cells.put("kind", view.kind().name());
        cells.put("rhythm", view.rhythm().name());
        cells.put("theme", view.theme());
        cells.put("partners", view.partners());
        cells.put("contact", view.contact());
        cells.put("area", view.place().area().toString());
        cells.put("attendance", view.place().attendance().name());
        cells.put("venue", view.place().venue());
        cells.put("link", view.place().link());
        view.costs()
                .forEach((item, fen) -> cells.put(
                        "cost-" + item,
                        BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString()));
        signUp(cells, view);
        rows(
                cells,
                sessions.stream()
                        .filter(session -> !session.calledOff())
                        .map(session -> new SessionDraft(Optional.of(session.id()), session.starts(), session.ends()))
                        .toList());
        return cells;
    }

    private static void signUp(Map<String, String> cells, ActivityView view) {
        cells.put("signUp", view.signUp().needed() ? "needed" : "free");
        cells.put("capacity", view.signUp().capacity().map(String::valueOf).orElse(""));
        cells.put(
                "opens",
                view.signUp()
                        .opens()
                        .map(at -> MINUTE.format(SessionTime.local(at)))
                        .orElse(""));
        cells.put(
                "closes",
                view.signUp()
                        .closes()
                        .map(at -> MINUTE.format(SessionTime.local(at)))
                        .orElse(""));
        cells.put("minors", view.signUp().minors() ? "on" : "");
        List<Question> questions = view.signUp().questions();
        for (int i = 0; i < questions.size(); i++) {
            cells.put("question-" + i, questions.get(i).text());
            cells.put("required-" + i, questions.get(i).required() ? "on" : "");
        }
    }

    static Map<String, Set<String>> lists(ActivityView view) {
        return Map.of(
                "audiences", view.audiences().stream().map(Enum::name).collect(Collectors.toSet()),
                "clauses", view.clauses().stream().map(Object::toString).collect(Collectors.toSet()));
    }

    /**
     * What was sent, with rows for all sessions, so that what is wrong with one is said beside it; as it was sent where some could
     * not be read.
     */
    static FormPage.Typed typed(MultiValueMap<String, String> form, ActivityCells.Read read, WorkingCalendar days) {
        Map<String, String> cells = new HashMap<>(form.toSingleValueMap());
        Map<String, Set<String>> lists = form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        if (!read.draft().unread().isEmpty()) {
            return new FormPage.Typed(cells, lists, read.leftOut(), List.of());
        }
        boolean repeated = !cells.getOrDefault("repeat", Recurrence.ONCE.name()).equals(Recurrence.ONCE.name());
        rows(
                cells,
                read.draft().sessions().stream()
                        .limit(ActivityDraft.MOST_SESSIONS)
                        .toList());
        return new FormPage.Typed(
                cells,
                lists,
                Stream.concat(read.leftOut().stream(), read.fresh().stream()).toList(),
                repeated ? unknown(read.draft().sessions(), days) : List.of());
    }

    private static List<Integer> unknown(List<SessionDraft> sessions, WorkingCalendar days) {
        return sessions.stream()
                .map(session -> SessionTime.local(session.starts()).getYear())
                .distinct()
                .filter(year -> !days.knows(year))
                .toList();
    }

    /** Puts sessions into rows, and empties what made them. */
    private static void rows(Map<String, String> cells, List<SessionDraft> sessions) {
        cells.keySet().removeIf(name -> name.matches("(session|day|from|end|to)-[0-9]+"));
        List.of("addDay", "addFrom", "addEnd", "addTo", "times", "repeat").forEach(cells::remove);
        for (int i = 0; i < sessions.size(); i++) {
            LocalDateTime from = SessionTime.local(sessions.get(i).starts());
            LocalDateTime to = SessionTime.local(sessions.get(i).ends());
            cells.put("session-" + i, sessions.get(i).id().map(Object::toString).orElse(""));
            cells.put("day-" + i, from.toLocalDate().toString());
            cells.put("from-" + i, TIME.format(from));
            cells.put(
                    "end-" + i,
                    from.toLocalDate().equals(to.toLocalDate())
                            ? ""
                            : to.toLocalDate().toString());
            cells.put("to-" + i, TIME.format(to));
        }
    }
}
