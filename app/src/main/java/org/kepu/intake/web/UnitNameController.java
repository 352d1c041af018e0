package org.kepu.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.intake.ImportId;
import org.kepu.intake.review.Fingerprint;
import org.kepu.intake.review.UnitCorrection;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitKind;
import org.kepu.units.UnitQueries;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a name of the document stands for. */
@Controller
class UnitNameController {

    private final Desk desk;
    private final UnitQueries units;

    UnitNameController(Desk desk, UnitQueries units) {
        this.desk = desk;
        this.units = units;
    }

    @GetMapping("/office/documents/{document}/unit")
    ModelAndView form(@PathVariable String document, @RequestParam(defaultValue = "") String name) {
        return name.isEmpty()
                ? new ModelAndView("redirect:/office/documents/" + ImportId.parse(document) + "/review#units")
                : form(document, name, FormErrors.none());
    }

    private ModelAndView form(String document, String name, FormErrors errors) {
        Bench bench = desk.bench(document, Optional.of(new PlanDraft.Lines(0, 0)));
        UnitRow row = desk.unitRows(bench).stream()
                .filter(candidate -> candidate.unit().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + name));
        List<Unit> present = units.list(bench.review().about().area());
        return new ModelAndView(
                "intake/unit", "page", new UnitNamePage(bench, row, present, Fingerprint.of(row.unit()), errors));
    }

    @PostMapping("/office/documents/{document}/unit")
    ModelAndView save(
            @PathVariable String document,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String was,
            Viewer viewer,
            RedirectAttributes redirect) {
        if (name.isEmpty()) {
            return form(document, name);
        }
        Outcome<UnitCorrection> correction = switch (decision) {
            case "match" ->
                unit.isEmpty()
                        ? Outcome.refused("unit", "intake.refusal.chooseUnit")
                        : Outcome.done(new UnitCorrection.Match(name, UnitId.parse(unit)));
            case "create" -> Outcome.done(new UnitCorrection.Create(name, fullName, kindOf(kind)));
            case "rename" -> Outcome.done(new UnitCorrection.Rename(name, right));
            case "expand" -> Outcome.done(new UnitCorrection.Expand(name, others(document, name)));
            case "drop" -> Outcome.done(new UnitCorrection.Drop(name));
            default -> Outcome.refused("decision", "intake.refusal.chooseDecision");
        };
        Outcome<Integer> outcome = Saving.then(correction, chosen -> desk.correct(document, was, chosen, viewer));
        return outcome instanceof Outcome.Refused<Integer> refused
                ? form(document, name, FormErrors.of(refused))
                : desk.after(outcome, document, "#units", redirect);
    }

    /** Every unit of the draft that stands for itself. */
    private Set<String> others(String document, String name) {
        return desk.bench(document, Optional.empty()).review().draft().namedUnits().stream()
                .filter(unit -> !unit.group() && !unit.name().equals(name))
                .map(PlanDraft.Unit::name)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static UnitKind kindOf(String name) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(UnitKind.OTHER);
    }
}
