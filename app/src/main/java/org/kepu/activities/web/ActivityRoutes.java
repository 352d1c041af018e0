package org.kepu.activities.web;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class ActivityRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/activities/themes").toEveryone(),
                Route.get("/activities/themes.ics").toEveryone());
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.PUBLIC, 70, "activities.themes.nav", "/activities/themes"));
    }
}
