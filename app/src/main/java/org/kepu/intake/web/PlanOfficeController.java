package org.kepu.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.intake.ImportId;
import org.kepu.intake.Intake;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanPeriod;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanTransition;
import org.kepu.plan.PlanView;
import org.kepu.plan.Planning;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's plans: their status, editions, corrections and the next period. */
@Controller
class PlanOfficeController {

    private final PlanQueries plans;
    private final Planning planning;
    private final Intake intake;
    private final FileStore files;
    private final AreaQueries areas;
    private final OfficeAreas officeAreas;

    PlanOfficeController(
            PlanQueries plans,
            Planning planning,
            Intake intake,
            FileStore files,
            AreaQueries areas,
            OfficeAreas officeAreas) {
        this.plans = plans;
        this.planning = planning;
        this.intake = intake;
        this.files = files;
        this.areas = areas;
        this.officeAreas = officeAreas;
    }

    @GetMapping("/office/plans")
    ModelAndView list(Viewer viewer) {
        Map<AreaId, Area> mine = officeAreas.of(viewer, Role.OFFICE, Role.AUDITOR).stream()
                .collect(Collectors.toMap(Area::id, Function.identity()));
        List<AreaId> ids = List.copyOf(mine.keySet());
        return new ModelAndView("intake/plans", "page", new OfficePlansPage(plans.list(ids), intake.list(ids), mine));
    }

    @GetMapping("/office/plans/{plan}")
    ModelAndView manage(@PathVariable String plan) {
        return manage(PlanId.parse(plan), FormErrors.none());
    }

    private ModelAndView manage(PlanId id, FormErrors errors) {
        PlanView view = plans.get(id);
        Area area = areas.get(view.summary().area());
        return new ModelAndView(
                "intake/plan", "page", new PlanOfficePage(view, area.name(), plans.listEditions(id), errors));
    }

    @PostMapping("/office/plans/{plan}/move")
    ModelAndView move(
            @PathVariable String plan, @RequestParam(defaultValue = "") String step, RedirectAttributes redirect) {
        PlanId id = PlanId.parse(plan);
        Optional<PlanTransition> transition = Arrays.stream(PlanTransition.values())
                .filter(known -> known.name().equals(step))
                .findFirst();
        Outcome<PlanId> outcome = transition
                .map(chosen -> planning.move(id, chosen))
                .orElseGet(() -> Outcome.refused("", "intake.refusal.chooseDecision"));
        return switch (outcome) {
            case Outcome.Refused<PlanId> refused -> manage(id, FormErrors.of(refused));
            case Outcome.Done<PlanId> done -> {
                Flash.success("intake.moved." + step).on(redirect);
                yield new ModelAndView("redirect:/office/plans/" + id);
            }
        };
    }

    @PostMapping("/office/plans/{plan}/corrections")
    ModelAndView correct(@PathVariable String plan, Viewer viewer) {
        PlanId id = PlanId.parse(plan);
        return switch (intake.correct(id, viewer)) {
            case Outcome.Refused<ImportId> refused -> manage(id, FormErrors.of(refused));
            case Outcome.Done<ImportId>(ImportId draft) ->
                new ModelAndView("redirect:/office/documents/" + draft + "/review");
        };
    }

    @GetMapping("/office/plans/{plan}/next")
    ModelAndView next(@PathVariable String plan) {
        PlanView view = plans.get(PlanId.parse(plan));
        return new ModelAndView("intake/next", "page", NextPage.fresh(view));
    }

    @PostMapping("/office/plans/{plan}/next")
    ModelAndView startNext(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") Set<String> clauses,
            Viewer viewer) {
        PlanView view = plans.get(PlanId.parse(plan));
        Set<ClauseId> carried = clauses.stream()
                .filter(id -> !id.isEmpty())
                .map(ClauseId::parse)
                .collect(Collectors.toSet());
        Outcome<ImportId> outcome = switch (Typed.period(from, to)) {
            case Outcome.Refused<PlanPeriod>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<PlanPeriod>(PlanPeriod period) ->
                intake.startNext(view.summary().id(), period, carried, viewer);
        };
        return switch (outcome) {
            case Outcome.Refused<ImportId> refused ->
                new ModelAndView("intake/next", "page", new NextPage(view, from, to, carried, FormErrors.of(refused)));
            case Outcome.Done<ImportId>(ImportId draft) ->
                new ModelAndView("redirect:/office/documents/" + draft + "/review");
        };
    }

    @GetMapping("/office/plans/{plan}/editions/{edition}")
    ModelAndView difference(@PathVariable String plan, @PathVariable String edition) {
        PlanId id = PlanId.parse(plan);
        int number = Typed.number(edition).filter(n -> n > 1).orElseThrow(() -> new NotFound("edition " + edition));
        PlanView view = plans.get(id, number);
        return new ModelAndView(
                "intake/edition",
                "page",
                new EditionPage(view.summary(), number, plans.difference(id, number - 1, number)));
    }

    @GetMapping("/office/plans/{plan}/editions/{edition}/source")
    ResponseEntity<Resource> source(@PathVariable String plan, @PathVariable String edition) {
        int number = Typed.number(edition).orElseThrow(() -> new NotFound("edition " + edition));
        FileId file = plans.get(PlanId.parse(plan), number)
                .source()
                .orElseThrow(() -> new NotFound("source of edition " + edition));
        return files.download(file);
    }
}
