package org.kepu.notices.web;

import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.SYSTEM_ADMIN;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** What is on a desk is its owner's; offices write letters and see who read them. */
@Component
class NoticeRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/todos").toSignedIn(),
                Route.get("/todos/done").toSignedIn(),
                Route.get("/messages").toSignedIn(),
                Route.get("/messages/{message}").toSignedIn(),
                Route.post("/messages/read").toSignedIn(),
                Route.get("/me/notices").toSignedIn(),
                Route.post("/me/notices").toSignedIn(),
                Route.post("/me/notices/test").toSignedIn(),
                Route.get("/outbox").to(SYSTEM_ADMIN),
                Route.post("/outbox/{dispatch}/retry").to(SYSTEM_ADMIN),
                Route.get("/letters").to(OFFICE, COUNTY_OFFICE),
                Route.get("/letters/new").to(OFFICE, COUNTY_OFFICE),
                Route.post("/letters/new").to(OFFICE, COUNTY_OFFICE),
                Route.get("/letters/{letter}").to(OFFICE, COUNTY_OFFICE));
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Place.WORK, 10, "notices.nav", "/todos"),
                new Entry(Place.ADMIN, 850, "notices.outbox", "/outbox"),
                new Entry(Place.PERSON, 20, "notices.preference", "/me/notices"));
    }
}
