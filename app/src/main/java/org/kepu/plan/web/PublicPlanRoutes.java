package org.kepu.plan.web;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** What the public may read of plans; drafts do not exist for it. */
@Component
class PublicPlanRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/plans").toEveryone(),
                Route.get("/plans/{plan}").toEveryone(),
                Route.get("/plans/{plan}/search").toEveryone(),
                Route.get("/plans/{plan}/clauses/{clause}").toEveryone(),
                Route.get("/clauses/{clause}").toEveryone(),
                Route.get("/plans/{plan}/units/{unit}").toEveryone());
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.PUBLIC, 20, "nav.plans", "/plans"));
    }
}
