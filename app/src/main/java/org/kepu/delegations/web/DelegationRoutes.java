package org.kepu.delegations.web;

import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Everybody lends the own roles only. */
@Component
class DelegationRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/delegations").to(LIAISON, UNIT_HEAD),
                Route.post("/delegations").to(LIAISON, UNIT_HEAD),
                Route.post("/delegations/{delegation}/end").to(LIAISON, UNIT_HEAD));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.PERSON, 30, "delegations.title", "/delegations"));
    }
}
