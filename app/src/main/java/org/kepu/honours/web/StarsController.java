package org.kepu.honours.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.honours.Honours;
import org.kepu.honours.Stars;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From how many hours a city gives stars. */
@Controller
class StarsController {

    private static final String PATH = "/volunteers/honours/stars";

    private final Honours honours;
    private final AreaQueries areas;

    StarsController(Honours honours, AreaQueries areas) {
        this.honours = honours;
        this.areas = areas;
    }

    @GetMapping(PATH)
    ModelAndView form(@RequestParam(defaultValue = "") String city, Viewer viewer) {
        List<Area> cities = cities(viewer);
        AreaId chosen = choose(city, cities);
        List<Integer> hours = honours.stars(chosen).hours();
        Map<String, String> cells = new HashMap<>();
        IntStream.range(0, 5).forEach(i -> cells.put(field(i), hours.get(i).toString()));
        return page(chosen, cities, cells, FormErrors.none());
    }

    @PostMapping(PATH)
    ModelAndView save(@RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        List<Area> cities = cities(viewer);
        AreaId chosen = choose(form.getOrDefault("city", ""), cities);
        RowReader reader = new RowReader(SheetRow.typed(form));
        IntStream.range(0, 5).forEach(i -> reader.required(field(i), 6));
        List<Integer> hours = IntStream.range(0, 5)
                .mapToObj(i -> reader.number(field(i), 1, 100_000))
                .flatMap(Optional::stream)
                .toList();
        Outcome<AreaId> outcome = reader.problems().isEmpty()
                ? honours.change(chosen, new Stars(hours), viewer)
                : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Refused<AreaId> refused -> Answer.again(page(chosen, cities, form, FormErrors.of(refused)));
            case Outcome.Done<AreaId>(AreaId done) ->
                Answer.next(PATH + "?city=" + done, Flash.success("volunteers.saved"), redirect);
        };
    }

    private static String field(int star) {
        return "star" + (star + 1);
    }

    private List<Area> cities(Viewer viewer) {
        return areas.listCities().stream()
                .filter(city -> viewer.hasAnyOver(Placement.inAreas(Set.of(city.id())), Role.OFFICE))
                .toList();
    }

    private static AreaId choose(String city, List<Area> cities) {
        return cities.stream()
                .map(Area::id)
                .filter(id -> city.isEmpty() || id.toString().equals(city))
                .findFirst()
                .orElseThrow(() -> new NotFound("city " + city));
    }

    private static ModelAndView page(AreaId city, List<Area> cities, Map<String, String> cells, FormErrors errors) {
        List<Option> options = cities.stream()
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
        return new ModelAndView("honours/stars", "page", new StarsPage(city.toString(), options, cells, errors));
    }
}
