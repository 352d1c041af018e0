package org.kepu.calendar.web;

import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.SYSTEM_ADMIN;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Everybody who works with deadlines sees the calendar; the office keeps it. */
@Component
class CalendarRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/calendar").toSignedIn(),
                Route.get("/calendar/{year}").toSignedIn(),
                Route.get("/calendar/{year}/export").toSignedIn(),
                Route.post("/calendar/{year}/day").to(SYSTEM_ADMIN, OFFICE),
                Route.post("/calendar/{year}/confirm").to(SYSTEM_ADMIN, OFFICE),
                Route.get("/calendar/{year}/import").to(SYSTEM_ADMIN, OFFICE),
                Route.post("/calendar/{year}/import").to(SYSTEM_ADMIN, OFFICE));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.ADMIN, 840, "calendar.nav", "/calendar"));
    }
}
