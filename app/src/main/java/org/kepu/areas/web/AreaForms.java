package org.kepu.areas.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.areas.AreaKind;
import org.kepu.areas.AreaQueries;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages with the form of an area. */
@Component
class AreaForms {

    private final AreaQueries areas;

    AreaForms(AreaQueries areas) {
        this.areas = areas;
    }

    ModelAndView forNew(Optional<Area> parent, Map<String, String> cells, FormErrors errors) {
        String path = parent.map(area -> "/areas/" + area.id()).orElse("/areas");
        List<AreaKind> kinds = parent.map(area -> area.kind().kindsBelow()).orElse(List.of(AreaKind.PREFECTURE));
        return page(new AreaFormPage(
                parent.isPresent() ? "areas.form.new" : "areas.form.newCity",
                parent.map(Area::name).orElse(""),
                path + "/new",
                path,
                cells,
                siblings(parent, ""),
                names(kinds),
                errors));
    }

    ModelAndView forChange(Area area, Map<String, String> cells, FormErrors errors) {
        Optional<Area> parent = area.parent().map(areas::get);
        return page(new AreaFormPage(
                "areas.form.change",
                area.name(),
                "/areas/" + area.id() + "/edit",
                "/areas/" + area.id(),
                cells,
                siblings(parent, area.id().toString()),
                names(parent.map(above -> above.kind().kindsBelow()).orElse(List.of(AreaKind.PREFECTURE))),
                errors));
    }

    private List<Option> siblings(Optional<Area> parent, String self) {
        return parent.map(Area::id).map(areas::listChildren).orElse(List.of()).stream()
                .filter(area -> !area.id().toString().equals(self))
                .map(area -> new Option(area.id().toString(), area.name()))
                .toList();
    }

    private static List<String> names(List<AreaKind> kinds) {
        return Arrays.stream(AreaKind.values())
                .filter(kinds::contains)
                .map(AreaKind::name)
                .toList();
    }

    private static ModelAndView page(AreaFormPage form) {
        return new ModelAndView("areas/form", "page", form);
    }
}
