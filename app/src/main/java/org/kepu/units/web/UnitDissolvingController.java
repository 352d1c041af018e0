package org.kepu.units.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.units.Units;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends units, merges them into others, and takes that back. */
@Controller
class UnitDissolvingController {

    private final Units units;
    private final UnitQueries queries;
    private final AreaQueries areas;
    private final Clock clock;

    UnitDissolvingController(Units units, UnitQueries queries, AreaQueries areas, Clock clock) {
        this.units = units;
        this.queries = queries;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/units/{unit}/dissolve")
    ModelAndView form(@PathVariable("unit") String id) {
        String today = LocalDate.now(clock).toString();
        return page(queries.get(UnitId.parse(id)), today, Set.of(), FormErrors.none());
    }

    @PostMapping("/units/{unit}/dissolve")
    ModelAndView dissolve(
            @PathVariable("unit") String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false, defaultValue = "") List<String> successor,
            RedirectAttributes redirect) {
        Unit unit = queries.get(UnitId.parse(id));
        RowReader reader = new RowReader(SheetRow.typed(Map.of("from", from)));
        reader.required("from", 20);
        Optional<LocalDate> day = reader.day("from");
        Outcome<UnitId> outcome = day.map(on -> units.dissolve(
                        unit.id(), on, successor.stream().map(UnitId::parse).toList()))
                .orElseGet(() -> Outcome.refused(reader.problems()));
        if (outcome instanceof Outcome.Refused<UnitId> refused) {
            return Answer.again(page(unit, from, Set.copyOf(successor), FormErrors.of(refused)));
        }
        return Answer.next("/units/" + unit.id(), Flash.success("units.dissolved", unit.name()), redirect);
    }

    @PostMapping("/units/{unit}/revive")
    String revive(@PathVariable("unit") String id, RedirectAttributes redirect) {
        Unit unit = queries.get(UnitId.parse(id));
        units.revive(unit.id());
        Flash.success("units.revived", unit.name()).on(redirect);
        return "redirect:/units/" + unit.id();
    }

    private ModelAndView page(Unit unit, String day, Set<String> chosen, FormErrors errors) {
        List<Option> others = queries.list(unit.area()).stream()
                .filter(other -> !other.id().equals(unit.id()))
                .map(other -> new Option(other.id().toString(), other.name()))
                .toList();
        return new ModelAndView(
                "units/dissolve",
                "page",
                new UnitDissolvingPage(unit, areas.get(unit.area()), day, others, chosen, errors));
    }
}
