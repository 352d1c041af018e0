package org.kepu.notices.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.notices.Addressee;
import org.kepu.notices.LetterDraft;
import org.kepu.notices.LetterId;
import org.kepu.notices.LetterView;
import org.kepu.notices.Letters;
import org.kepu.notices.MessageQueries;
import org.kepu.notices.Reader;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An office writes to its units and counties and sees who has read it. */
@Controller
class LetterController {

    private static final int SHOWN = 200;

    private final Letters letters;
    private final MessageQueries messages;
    private final AddresseeNames names;
    private final AreaQueries areas;
    private final UnitQueries units;

    LetterController(
            Letters letters, MessageQueries messages, AddresseeNames names, AreaQueries areas, UnitQueries units) {
        this.letters = letters;
        this.messages = messages;
        this.names = names;
        this.areas = areas;
        this.units = units;
    }

    @GetMapping("/letters")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("notices/letters", "page", new LettersPage(letters.list(offices(viewer), SHOWN)));
    }

    @GetMapping("/letters/{letter}")
    ModelAndView show(@PathVariable("letter") String id, Viewer viewer) {
        LetterView letter = letters.get(LetterId.parse(id));
        if (!offices(viewer).contains(letter.area())) {
            throw new NotFound("letter of another office");
        }
        List<Reader> readers = messages.readers(letters.listMessages(letter.id()));
        return new ModelAndView(
                "notices/letter",
                "page",
                new LetterPage(
                        letter,
                        readers,
                        names.map(readers.stream()
                                .map(Reader::addressee)
                                .distinct()
                                .toList())));
    }

    @GetMapping("/letters/new")
    ModelAndView write(Viewer viewer) {
        return page(viewer, Map.of(), Set.of("LIAISON"), FormErrors.none());
    }

    @PostMapping("/letters/new")
    ModelAndView send(@RequestParam MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        Map<String, String> cells = form.toSingleValueMap();
        Set<String> chosen = new HashSet<>();
        Stream.of("role", "unit", "county").forEach(field -> chosen.addAll(form.getOrDefault(field, List.of())));
        AreaId office = offices(viewer).stream()
                .filter(area -> area.toString().equals(cells.get("office")))
                .findFirst()
                .or(() -> offices(viewer).stream().findFirst())
                .orElseThrow(() -> new NotFound("office of this viewer"));
        LetterDraft draft = new LetterDraft(
                office, cells.getOrDefault("title", ""), cells.getOrDefault("body", ""), addressees(office, chosen));
        return switch (letters.send(draft, viewer.account().orElseThrow())) {
            case Outcome.Done<LetterId>(LetterId id) ->
                Answer.next(
                        "/letters/" + id,
                        Flash.success(
                                "notices.letter.sent",
                                Integer.toString(draft.to().size())),
                        redirect);
            case Outcome.Refused<LetterId> refused -> Answer.again(page(viewer, cells, chosen, FormErrors.of(refused)));
        };
    }

    /** Every ticked role in every ticked unit, and the office of every ticked county; what is not the office's is left out. */
    private List<Addressee> addressees(AreaId office, Set<String> chosen) {
        Stream<Addressee> inUnits = units.list(office).stream()
                .map(Unit::id)
                .filter(unit -> chosen.contains(unit.toString()))
                .flatMap(unit -> Stream.of(Role.LIAISON, Role.UNIT_HEAD)
                        .filter(role -> chosen.contains(role.name()))
                        .map(role -> new Addressee.OfUnit(role, unit)));
        Stream<Addressee> inCounties = areas.listCounties(office).stream()
                .map(Area::id)
                .filter(county -> chosen.contains(county.toString()))
                .map(county -> new Addressee.OfArea(Role.COUNTY_OFFICE, county));
        return Stream.concat(inUnits, inCounties).toList();
    }

    private ModelAndView page(Viewer viewer, Map<String, String> cells, Set<String> chosen, FormErrors errors) {
        List<Area> offices = offices(viewer).stream().map(areas::get).toList();
        return new ModelAndView(
                "notices/write",
                "page",
                new LetterFormPage(
                        offices.stream().map(LetterController::option).toList(),
                        offices.stream()
                                .flatMap(office -> units.list(office.id()).stream())
                                .map(unit -> new Option(unit.id().toString(), unit.name()))
                                .toList(),
                        offices.stream()
                                .flatMap(office -> areas.listCounties(office.id()).stream())
                                .map(LetterController::option)
                                .toList(),
                        cells,
                        chosen,
                        errors));
    }

    private static Option option(Area area) {
        return new Option(area.id().toString(), area.name());
    }

    private static Collection<AreaId> offices(Viewer viewer) {
        return viewer.scopesOf(Role.OFFICE, Role.COUNTY_OFFICE).stream()
                .flatMap(scope ->
                        scope instanceof Scope.WithinArea(AreaId area) ? Stream.of(area) : Stream.<AreaId>empty())
                .toList();
    }
}
