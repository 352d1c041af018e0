package org.kepu.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.intake.ImportId;
import org.kepu.intake.Review;
import org.kepu.intake.Reviewing;
import org.kepu.intake.UnitLookup;
import org.kepu.intake.review.Correction;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.Outcome;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of a review share. */
@Component
class Desk {

    private final Reviewing reviewing;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final PlanQueries plans;

    Desk(Reviewing reviewing, AreaQueries areas, UnitQueries units, PlanQueries plans) {
        this.reviewing = reviewing;
        this.areas = areas;
        this.units = units;
        this.plans = plans;
    }

    Bench bench(String document, Optional<PlanDraft.Lines> marked) {
        Review review = reviewing.get(ImportId.parse(document));
        return new Bench(review, areas.get(review.about().area()).name(), marked);
    }

    ModelAndView overview(String document, FormErrors errors) {
        Bench bench = bench(document, Optional.empty());
        var about = bench.review().about();
        return new ModelAndView(
                "intake/review",
                "page",
                new ReviewPage(
                        bench,
                        NoticeRow.of(bench),
                        unitRows(bench),
                        about.base().flatMap(base -> plans.find(base.plan())),
                        about.predecessor().flatMap(plans::find),
                        errors));
    }

    List<UnitRow> unitRows(Bench bench) {
        PlanDraft draft = bench.review().draft();
        List<Unit> present = units.list(bench.review().about().area());
        Map<?, Unit> known = units.map(draft.namedUnits().stream()
                .flatMap(unit -> unit.unit().stream())
                .collect(Collectors.toSet()));
        return draft.namedUnits().stream()
                .map(unit -> {
                    Optional<Unit> match = unit.unit().map(known::get);
                    return new UnitRow(
                            unit,
                            UnitRow.count(draft, unit.name(), DutyRole.LEAD),
                            UnitRow.count(draft, unit.name(), DutyRole.SUPPORT),
                            match,
                            match.isPresent() ? List.of() : UnitLookup.alike(unit.name(), present));
                })
                .toList();
    }

    /** Corrects without a form of its own and goes back to the overview, at this place. */
    ModelAndView step(
            String document,
            String was,
            Correction correction,
            Viewer viewer,
            String anchor,
            RedirectAttributes redirect) {
        return after(reviewing.correct(ImportId.parse(document), was, correction, viewer), document, anchor, redirect);
    }

    ModelAndView after(Outcome<?> outcome, String document, String anchor, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<?>(var refusals)) {
            Flash.warn(refusals.getFirst().key()).on(redirect);
        }
        return new ModelAndView("redirect:/office/documents/" + ImportId.parse(document) + "/review" + anchor);
    }

    /** Corrects from a form. */
    Outcome<Integer> correct(String document, String was, Correction correction, Viewer viewer) {
        return reviewing.correct(ImportId.parse(document), was, correction, viewer);
    }
}
