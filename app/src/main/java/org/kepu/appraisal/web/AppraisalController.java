package org.kepu.appraisal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holders;
import org.kepu.appraisal.Advancing;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.AppraisalId;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.AppraisalStep;
import org.kepu.appraisal.Event;
import org.kepu.appraisal.Sheet;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows appraisals and takes them from step to step. */
@Controller
class AppraisalController {

    private final AppraisalQueries queries;
    private final Advancing advancing;
    private final AreaQueries areas;
    private final Holders holders;
    private final Clock clock;

    AppraisalController(
            AppraisalQueries queries, Advancing advancing, AreaQueries areas, Holders holders, Clock clock) {
        this.queries = queries;
        this.advancing = advancing;
        this.areas = areas;
        this.holders = holders;
        this.clock = clock;
    }

    @GetMapping("/appraisals")
    ModelAndView list(Viewer viewer) {
        List<Area> managed = managed(viewer);
        Map<AreaId, List<Appraisal>> appraisals = queries
                .list(managed.stream().map(Area::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Appraisal::area));
        List<AppraisalsPage.Managed> places = managed.stream()
                .map(area -> new AppraisalsPage.Managed(area, appraisals.getOrDefault(area.id(), List.of())))
                .toList();
        List<Scope> own = viewer.scopesOf(AppraisalRoutes.WRITERS);
        List<Sheet> sheets = queries.listSheetsOf(
                own.stream()
                        .flatMap(scope -> scope instanceof Scope.OfUnit(UnitId unit) ? Stream.of(unit) : Stream.empty())
                        .toList(),
                own.stream().flatMap(AppraisalController::area).toList());
        Map<AppraisalId, Appraisal> theirs = sheets.stream()
                .map(Sheet::appraisal)
                .distinct()
                .map(queries::get)
                .collect(Collectors.toMap(Appraisal::id, Function.identity()));
        return new ModelAndView(
                "appraisal/list",
                "page",
                new AppraisalsPage(
                        places,
                        sheets.stream()
                                .flatMap(sheet -> Stream.ofNullable(theirs.get(sheet.appraisal()))
                                        .map(appraisal -> new AppraisalsPage.Own(appraisal, sheet)))
                                .toList()));
    }

    @GetMapping("/appraisals/{appraisal}")
    ModelAndView show(@PathVariable("appraisal") String id) {
        return page(queries.get(AppraisalId.parse(id)), "", FormErrors.none());
    }

    @PostMapping("/appraisals/{appraisal}/step")
    ModelAndView step(
            @PathVariable("appraisal") String id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Appraisal appraisal = queries.get(AppraisalId.parse(id));
        Optional<AppraisalStep> wanted = AppraisalStep.of(appraisal.state()).stream()
                .filter(each -> each.name().equals(step))
                .findFirst();
        Outcome<AppraisalId> outcome = wanted.map(each -> advancing.take(
                        appraisal.id(), each, reason, viewer.account().orElseThrow()))
                .orElseGet(() -> Outcome.refused("", "appraisal.refusal.state"));
        if (outcome instanceof Outcome.Refused<AppraisalId> refused) {
            return Answer.again(page(queries.get(appraisal.id()), reason, FormErrors.of(refused)));
        }
        return Answer.next(
                "/appraisals/" + appraisal.id(),
                Flash.success("appraisal.stepped", appraisal.draft().title()),
                redirect);
    }

    @GetMapping("/appraisal-results/{published}")
    ModelAndView results(@PathVariable("published") String id) {
        Appraisal appraisal = queries.get(AppraisalId.parse(id));
        if (!appraisal.published()) {
            throw new NotFound("results of appraisal " + id);
        }
        return new ModelAndView(
                "appraisal/results",
                "page",
                new ResultsPage(appraisal, areas.get(appraisal.area()).name(), queries.ranking(appraisal)));
    }

    private ModelAndView page(Appraisal appraisal, String reason, FormErrors errors) {
        List<Event> events = queries.listEvents(appraisal.id(), Optional.empty());
        return new ModelAndView(
                "appraisal/show",
                "page",
                new AppraisalPage(
                        areas.get(appraisal.area()),
                        appraisal,
                        queries.listItems(appraisal.id()),
                        queries.ranking(appraisal),
                        AppraisalStep.of(appraisal.state()),
                        events,
                        holders.names(events.stream().map(Event::by).distinct().toList()),
                        reason,
                        LocalDate.now(clock),
                        errors));
    }

    private List<Area> managed(Viewer viewer) {
        List<Scope> scopes = viewer.scopesOf(Role.OFFICE, Role.AUDITOR);
        if (scopes.stream().anyMatch(Scope.Everything.class::isInstance)) {
            return areas.listCities();
        }
        return scopes.stream()
                .flatMap(AppraisalController::area)
                .flatMap(area -> areas.find(area).stream())
                .toList();
    }

    private static Stream<AreaId> area(Scope scope) {
        return scope instanceof Scope.WithinArea(AreaId area) ? Stream.of(area) : Stream.empty();
    }
}
