package org.kepu.activities.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityOffer;
import org.kepu.activities.ActivityOutcome;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityStep;
import org.kepu.activities.ActivitySteps;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Closing;
import org.kepu.activities.Photos;
import org.kepu.activities.ResultQueries;
import org.kepu.activities.SessionId;
import org.kepu.activities.SessionView;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.files.Proofs;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.Outcome;
import org.kepu.themes.Themes;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One activity for those who keep it, and its steps. */
@Controller
class KeptController {

    private final ActivityQueries queries;
    private final ActivitySteps steps;
    private final Closing closing;
    private final ResultQueries results;
    private final Photos photos;
    private final Proofs proofs;
    private final AreaQueries areas;
    private final PlanQueries plans;
    private final Themes themes;
    private final ObjectProvider<ActivityOffer> offers;

    KeptController(
            ActivityQueries queries,
            ActivitySteps steps,
            Closing closing,
            ResultQueries results,
            Photos photos,
            Proofs proofs,
            AreaQueries areas,
            PlanQueries plans,
            Themes themes,
            ObjectProvider<ActivityOffer> offers) {
        this.queries = queries;
        this.steps = steps;
        this.closing = closing;
        this.results = results;
        this.photos = photos;
        this.proofs = proofs;
        this.areas = areas;
        this.plans = plans;
        this.themes = themes;
        this.offers = offers;
    }

    @GetMapping("/activities/work/{activity}")
    ModelAndView show(@PathVariable String activity, @RequestParam Map<String, String> asked, Viewer viewer) {
        return page(queries.get(ActivityId.parse(activity)), asked, FormErrors.none(), viewer);
    }

    @PostMapping("/activities/work/{activity}/steps")
    ModelAndView take(
            @PathVariable String activity,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        ActivityId id = ActivityId.parse(activity);
        return switch (take(id, form, viewer)) {
            case Outcome.Refused<ActivityView> refused ->
                Answer.again(page(queries.get(id), form, FormErrors.of(refused), viewer));
            case Outcome.Done<ActivityView>(ActivityView moved) ->
                Answer.next("/activities/work/" + id, Flash.success(taken(form, moved)), redirect);
        };
    }

    private static String taken(Map<String, String> form, ActivityView moved) {
        String step = form.getOrDefault("step", "");
        return "activities.taken."
                + (moved.state() == ActivityState.CALLED_OFF && step.equals(ActivityStep.CALL_OFF_SESSION.name())
                        ? "LAST_SESSION"
                        : step);
    }

    private Outcome<ActivityView> take(ActivityId id, Map<String, String> form, Viewer viewer) {
        String reason = form.getOrDefault("reason", "");
        return switch (form.getOrDefault("step", "")) {
            case "ANNOUNCE" -> steps.announce(id, viewer);
            case "REOPEN" -> closing.reopen(id, reason, viewer);
            case "CALL_OFF" -> steps.callOff(id, reason, viewer);
            case "CALL_OFF_SESSION" ->
                steps.callOff(id, SessionId.parse(form.getOrDefault("session", "")), reason, viewer);
            default -> Outcome.refused("", "activities.refusal.moved");
        };
    }

    private ModelAndView page(ActivityView view, Map<String, String> asked, FormErrors errors, Viewer viewer) {
        List<SessionView> sessions = queries.listSessions(view.id());
        List<ActivityStep> possible = steps.listSteps(view, viewer);
        Optional<ActivityStep> step = Arrays.stream(ActivityStep.values())
                .filter(each -> each.name().equals(asked.getOrDefault("step", "")))
                .filter(each -> each.reasoned() && possible.contains(each))
                .findFirst();
        boolean closed = view.state() == ActivityState.CLOSED;
        Optional<ActivityOutcome> outcome = closed ? results.findOutcome(view.id()) : Optional.empty();
        return new ModelAndView(
                "activities/kept",
                "page",
                new KeptActivityPage(
                        view,
                        areas.listPath(view.place().area()).stream()
                                .map(Area::name)
                                .collect(Collectors.joining(" ")),
                        themes.find(view.theme()),
                        clauses(view),
                        sessions,
                        closed ? results.listResults(view.id()) : Map.of(),
                        closed ? closing.listEntries(sessions) : Map.of(),
                        outcome,
                        proofs.list(outcome.map(ActivityOutcome::files).orElse(List.of())),
                        closed ? photos.list(view.id()) : List.of(),
                        closing.ready(sessions),
                        queries.listEvents(view.id()),
                        offers.orderedStream()
                                .flatMap(offer -> offer.forKeepers(view, sessions, viewer).stream())
                                .toList(),
                        possible,
                        step,
                        sessions.stream()
                                .filter(session -> session.id().toString().equals(asked.getOrDefault("session", "")))
                                .findFirst(),
                        asked,
                        errors));
    }

    private List<String> clauses(ActivityView view) {
        Map<ClauseId, String> titles = plans.listClauses(view.unitPath()).stream()
                .collect(Collectors.toMap(
                        line -> line.id(), line -> line.number() + " " + line.title(), (one, _) -> one));
        return view.clauses().stream()
                .map(clause -> titles.getOrDefault(clause, ""))
                .filter(title -> !title.isEmpty())
                .sorted()
                .toList();
    }
}
