package org.kepu.progress.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Boards are for those who run or check the plan over their area or unit; how far it is, everybody may read. */
@Component
class BoardRoutes implements Routes, Navigation {

    static final Role[] OF_AREAS = {OFFICE, COUNTY_OFFICE, AUDITOR};
    static final Role[] OF_UNITS = {LIAISON, UNIT_HEAD};

    /** Over what a viewer may look at work. */
    static List<Scope> scopes(Viewer viewer) {
        return viewer.scopesOf(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/board").to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD),
                Route.get("/board/areas/{area}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("area"),
                Route.get("/board/units/{unit}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("unit"),
                Route.get("/board/clauses/{clause}").to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD),
                Route.get("/board/areas/{area}/lamp-rule").to(OFFICE, AUDITOR).within("area"),
                Route.post("/board/areas/{area}/lamp-rule").to(OFFICE).within("area"),
                Route.get("/progress").toEveryone(),
                Route.get("/plans/{plan}/progress").toEveryone());
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Place.WORK, 20, "board.nav", "/board"),
                new Entry(Place.PUBLIC, 30, "progress.nav", "/progress"));
    }
}
