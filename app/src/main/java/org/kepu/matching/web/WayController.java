package org.kepu.matching.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.matching.KnownWays;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.Upload;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes travelling times that a city knows better than the estimate. */
@Controller
class WayController {

    private final KnownWays ways;
    private final Imports imports;
    private final AreaQueries areas;

    WayController(KnownWays ways, Imports imports, AreaQueries areas) {
        this.ways = ways;
        this.imports = imports;
        this.areas = areas;
    }

    @GetMapping("/matching/ways")
    ModelAndView show(Viewer viewer) {
        return page(viewer, "", FormErrors.none());
    }

    @PostMapping("/matching/ways")
    ModelAndView attempt(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String area,
            Viewer viewer,
            Locale locale)
            throws IOException {
        Optional<Area> city = cities(viewer).stream()
                .filter(each -> each.id().toString().equals(area))
                .findFirst();
        Outcome<ImportId> outcome = city.isEmpty()
                ? Outcome.refused("area", "matching.refusal.city")
                : imports.attempt("ways", Upload.of(file), Map.of("area", area), viewer, locale);
        if (outcome instanceof Outcome.Done<ImportId>(var attempt)) {
            return new ModelAndView("redirect:/imports/" + attempt);
        }
        return Answer.again(page(viewer, area, FormErrors.of((Outcome.Refused<ImportId>) outcome)));
    }

    private ModelAndView page(Viewer viewer, String area, FormErrors errors) {
        List<Area> cities = cities(viewer);
        return new ModelAndView(
                "matching/ways",
                "page",
                new WayPage(
                        cities.stream()
                                .map(city -> new WayPage.City(city.id().toString(), city.name(), ways.count(city.id())))
                                .toList(),
                        area,
                        errors));
    }

    private List<Area> cities(Viewer viewer) {
        List<Scope> scopes = viewer.scopesOf(Role.OFFICE);
        return areas.listCities().stream()
                .filter(city -> scopes.stream().anyMatch(scope -> scope.covers(city.placement())))
                .toList();
    }
}
