package org.kepu.themes.web;

import static org.kepu.access.Role.OFFICE;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** Everybody reads the calendar of themes, the office keeps it. */
@Component
class ThemeRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/activities/themes").toEveryone(),
                Route.get("/activities/themes.ics").toEveryone(),
                Route.get("/activities/themes/work").to(OFFICE),
                Route.post("/activities/themes/work").to(OFFICE),
                Route.get("/activities/themes/work/{themeKey}").to(OFFICE),
                Route.post("/activities/themes/work/{themeKey}").to(OFFICE),
                Route.post("/activities/themes/work/{themeKey}/retire").to(OFFICE),
                Route.post("/activities/themes/work/{themeKey}/restore").to(OFFICE));
    }
}
