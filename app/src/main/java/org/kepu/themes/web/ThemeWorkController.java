package org.kepu.themes.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.themes.Theme;
import org.kepu.themes.ThemeDraft;
import org.kepu.themes.ThemeKeeping;
import org.kepu.themes.Themes;
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

/** The office adds, changes, retires and restores themes. */
@Controller
class ThemeWorkController {

    private static final String WORK = "/activities/themes/work";

    private final Themes themes;
    private final ThemeKeeping keeping;

    ThemeWorkController(Themes themes, ThemeKeeping keeping) {
        this.themes = themes;
        this.keeping = keeping;
    }

    @GetMapping(WORK)
    ModelAndView list() {
        return list(Map.of(), FormErrors.none());
    }

    @PostMapping(WORK)
    ModelAndView add(@RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        return keeping.save(Optional.empty(), ThemeDraft.read(form), viewer) instanceof Outcome.Refused<String> refused
                ? Answer.again(list(form, FormErrors.of(refused)))
                : Answer.next(WORK, Flash.success("themes.added"), redirect);
    }

    @GetMapping(WORK + "/{themeKey}")
    ModelAndView edit(@PathVariable("themeKey") String key) {
        Theme theme = get(key);
        Map<String, String> cells = new HashMap<>();
        cells.put("name", theme.name());
        cells.put("from", ThemeDraft.written(theme.from()));
        cells.put("to", ThemeDraft.written(theme.to()));
        cells.put("unsettled", theme.settled() ? "" : "on");
        return form(theme, cells, FormErrors.none());
    }

    @PostMapping(WORK + "/{themeKey}")
    ModelAndView change(
            @PathVariable("themeKey") String key,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Theme theme = get(key);
        return keeping.save(Optional.of(key), ThemeDraft.read(form), viewer) instanceof Outcome.Refused<String> refused
                ? Answer.again(form(theme, form, FormErrors.of(refused)))
                : Answer.next(WORK, Flash.success("themes.changed"), redirect);
    }

    @PostMapping(WORK + "/{themeKey}/retire")
    ModelAndView retire(@PathVariable("themeKey") String key, Viewer viewer, RedirectAttributes redirect) {
        keeping.retire(key, viewer);
        return Answer.next(WORK, Flash.success("themes.retired"), redirect);
    }

    @PostMapping(WORK + "/{themeKey}/restore")
    ModelAndView restore(@PathVariable("themeKey") String key, Viewer viewer, RedirectAttributes redirect) {
        Flash said = keeping.restore(key, viewer) instanceof Outcome.Refused<String>
                ? Flash.warn("themes.refusal.taken")
                : Flash.success("themes.restored");
        return Answer.next(WORK, said, redirect);
    }

    private Theme get(String key) {
        return themes.find(key).orElseThrow(() -> new NotFound("theme " + key));
    }

    private ModelAndView list(Map<String, String> cells, FormErrors errors) {
        return new ModelAndView(
                "themes/work", "page", new ThemeWorkPage(themes.list(), themes.listRetired(), cells, errors));
    }

    private static ModelAndView form(Theme theme, Map<String, String> cells, FormErrors errors) {
        return new ModelAndView("themes/edit", "page", new ThemeFormPage(theme, cells, errors));
    }
}
