package org.kepu.certificates.web;

import java.util.List;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.certificates.Wording;
import org.kepu.certificates.Wordings;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
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

/** What certificates of a city say. */
@Controller
class WordingController {

    private static final String PATH = "/volunteers/certificates/wording";

    private final Wordings wordings;
    private final AreaQueries areas;

    WordingController(Wordings wordings, AreaQueries areas) {
        this.wordings = wordings;
        this.areas = areas;
    }

    @GetMapping(PATH)
    ModelAndView form(@RequestParam(defaultValue = "") String city, Viewer viewer) {
        List<Area> cities = cities(viewer);
        AreaId chosen = choose(city, cities);
        return page(chosen, cities, wordings.get(chosen), FormErrors.none());
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes redirect) {
        List<Area> cities = cities(viewer);
        AreaId chosen = choose(city, cities);
        Wording wording = new Wording(title, body.replaceAll("\\s*\\R\\s*", ""), note);
        return switch (wordings.change(chosen, wording, viewer)) {
            case Outcome.Refused<AreaId> refused -> Answer.again(page(chosen, cities, wording, FormErrors.of(refused)));
            case Outcome.Done<AreaId>(AreaId done) ->
                Answer.next(PATH + "?city=" + done, Flash.success("certificates.wording.saved"), redirect);
        };
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

    private static ModelAndView page(AreaId city, List<Area> cities, Wording wording, FormErrors errors) {
        List<Option> options = cities.stream()
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
        return new ModelAndView(
                "certificates/wording", "page", new WordingPage(city.toString(), options, wording, errors));
    }
}
