package org.kepu.matching.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.matching.Search;
import org.kepu.matching.SearchId;
import org.kepu.matching.Searches;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The weeks that can be planned, and how their plans stand. */
@Controller
class WeeksController {

    private final Searches searches;

    WeeksController(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/matching")
    ModelAndView show(@RequestParam(defaultValue = "") String city, Viewer viewer) {
        return page(city, viewer, FormErrors.none());
    }

    @PostMapping("/matching")
    ModelAndView start(
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "false") boolean unclaimed,
            Viewer viewer,
            RedirectAttributes redirect) {
        Optional<AreaId> chosen = searches.listCities(viewer).stream()
                .map(Area::id)
                .filter(id -> id.toString().equals(city))
                .findFirst();
        return switch (searches.start(chosen, day(week), unclaimed, viewer)) {
            case Outcome.Refused<SearchId> refused -> Answer.again(page(city, viewer, FormErrors.of(refused)));
            case Outcome.Done<SearchId>(SearchId id) ->
                Answer.next("/matching/plans/" + id, Flash.success("matching.started"), redirect);
        };
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private ModelAndView page(String wanted, Viewer viewer, FormErrors errors) {
        List<Area> cities = searches.listCities(viewer);
        Optional<Area> city = cities.stream()
                .filter(each -> each.id().toString().equals(wanted))
                .findFirst()
                .or(() -> cities.stream().findFirst());
        Map<LocalDate, Search> found = city.map(each -> searches.list(each.id()).stream()
                        .collect(Collectors.toMap(Search::monday, Function.identity())))
                .orElse(Map.of());
        return new ModelAndView(
                "matching/weeks",
                "page",
                new WeeksPage(
                        cities,
                        city,
                        searches.listMondays().stream()
                                .map(monday -> new WeeksPage.Week(monday, Optional.ofNullable(found.get(monday))))
                                .toList(),
                        errors));
    }
}
