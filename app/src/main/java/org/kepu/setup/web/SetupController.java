package org.kepu.setup.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.AreaQueries;
import org.kepu.areas.Areas;
import org.kepu.setup.Setup;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.units.UnitQueries;
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

/** Administrator, city and units; {@link SetupPlanController} and {@link OfficeController} follow. */
@Controller
class SetupController {

    private final Setup setup;
    private final Areas areas;
    private final AreaQueries areaQueries;
    private final UnitQueries units;

    SetupController(Setup setup, Areas areas, AreaQueries areaQueries, UnitQueries units) {
        this.setup = setup;
        this.areas = areas;
        this.areaQueries = areaQueries;
        this.units = units;
    }

    @GetMapping("/setup/{token}")
    ModelAndView begin(@PathVariable String token) {
        if (!setup.isLink(token)) {
            throw new NotFound("set-up link");
        }
        return page("admin", SetupPage.of(1, "/setup/" + token, Map.of(), FormErrors.none()));
    }

    @PostMapping("/setup/{token}")
    ModelAndView administrator(
            @PathVariable String token, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        Outcome<AccountId> outcome = setup.administrator(
                token,
                form.getOrDefault("name", ""),
                form.getOrDefault("signInName", ""),
                form.getOrDefault("password", ""));
        if (outcome instanceof Outcome.Refused<AccountId> refused) {
            return refused("admin", SetupPage.of(1, "/setup/" + token, form, FormErrors.of(refused)));
        }
        return Answer.next("/sign-in?next=/setup/city", Flash.success("setup.admin.done"), redirect);
    }

    @GetMapping("/setup/city")
    ModelAndView city() {
        setup.requireOpen();
        Map<String, String> cells = setup.city()
                .map(areaQueries::get)
                .map(area -> Map.of("choice", setup.unitsShipped() ? "xinzhou" : "", "name", area.name()))
                .orElse(Map.of());
        return page("city", SetupPage.of(2, "/setup/city", cells, FormErrors.none()));
    }

    @PostMapping("/setup/city")
    ModelAndView choose(@RequestParam Map<String, String> form, Viewer viewer) {
        setup.requireOpen();
        String choice = form.getOrDefault("choice", "");
        if (choice.isEmpty()) {
            return refused("city", form, Outcome.refused("choice", "setup.city.choose"));
        }
        if (!choice.equals("own")) {
            setup.chooseShipped(choice);
            return new ModelAndView("redirect:/setup/units");
        }
        return switch (ownCity(form, viewer)) {
            case Outcome.Done<AreaId>(var city) -> {
                setup.choose(city);
                yield new ModelAndView("redirect:/setup/units");
            }
            case Outcome.Refused<AreaId> refused -> refused("city", form, refused);
        };
    }

    @GetMapping("/setup/units")
    ModelAndView units() {
        setup.requireOpen();
        return setup.city()
                .map(areaQueries::get)
                .map(city -> page("units", about(city, SetupPage.of(3, "/setup/units", Map.of(), FormErrors.none()))))
                .orElseGet(() -> new ModelAndView("redirect:/setup/city"));
    }

    @PostMapping("/setup/units")
    String loadUnits(@RequestParam(defaultValue = "") String shipped) {
        setup.requireOpen();
        if (shipped.equals("true")) {
            setup.loadUnits();
        }
        return "redirect:/setup/plan";
    }

    @PostMapping("/setup/finish")
    String finish(RedirectAttributes redirect) {
        setup.finish();
        Flash.success("setup.finished").on(redirect);
        return "redirect:/";
    }

    private Outcome<AreaId> ownCity(Map<String, String> form, Viewer viewer) {
        String code = form.getOrDefault("code", "").strip();
        Optional<AreaId> known = setup.city()
                .filter(city -> areaQueries.get(city).code().equals(code))
                .or(() -> areaQueries
                        .findByCode(code)
                        .filter(area -> area.parent().isEmpty())
                        .map(Area::id));
        AreaDraft draft = AreaDraft.of(
                Optional.empty(), code, form.getOrDefault("name", "").strip(), AreaKind.PREFECTURE);
        return known.map(city -> areas.change(city, draft, viewer.account()))
                .orElseGet(() -> areas.create(draft, viewer.account()));
    }

    private SetupPage about(Area city, SetupPage page) {
        List<Option> choices = units.list(city.id()).stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
        return page.about(city, areaQueries.listCounties(city.id()).size(), choices, setup.unitsShipped());
    }

    private static ModelAndView refused(String step, Map<String, String> form, Outcome<AreaId> refused) {
        return refused(step, SetupPage.of(2, "/setup/" + step, form, FormErrors.of((Outcome.Refused<AreaId>) refused)));
    }

    private static ModelAndView refused(String step, SetupPage page) {
        return Answer.again(page(step, page));
    }

    private static ModelAndView page(String step, SetupPage page) {
        return new ModelAndView("setup/" + step, "page", page);
    }
}
