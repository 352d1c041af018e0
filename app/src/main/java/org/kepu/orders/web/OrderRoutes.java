package org.kepu.orders.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COMMUNITY_WORKER;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.TEAM_LEADER;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Everybody orders; who works on an order is held to its area, its unit or its team; which step is whose is decided by the order. */
@Component
class OrderRoutes implements Routes, Navigation {

    private static final String ORDER = "/orders/{order}";
    private static final String EDIT = "/orders/services/{offer}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/services").toEveryone(),
                Route.get("/services/{offer}").toEveryone(),
                Route.post("/services/{offer}/orders").toEveryone(),
                Route.get("/orders/mine").toEveryone(),
                Route.post("/orders/mine").toEveryone(),
                Route.get("/orders/mine/{key}").toEveryone(),
                Route.post("/orders/mine/{key}/steps").toEveryone(),
                Route.post("/orders/mine/{key}/stop").toEveryone(),
                Route.post("/orders/mine/{key}/visit").toEveryone(),
                Route.get("/orders/services").to(OFFICE, COUNTY_OFFICE, LIAISON),
                Route.get("/orders/services/new").to(OFFICE, COUNTY_OFFICE, LIAISON),
                Route.post("/orders/services/new").to(OFFICE, COUNTY_OFFICE, LIAISON),
                Route.get(EDIT).to(OFFICE, COUNTY_OFFICE, LIAISON).within("offer"),
                Route.post(EDIT).to(OFFICE, COUNTY_OFFICE, LIAISON).within("offer"),
                Route.get("/orders/new").to(COMMUNITY_WORKER, COUNTY_OFFICE, OFFICE),
                Route.post("/orders/new").to(COMMUNITY_WORKER, COUNTY_OFFICE, OFFICE),
                Route.get("/orders")
                        .to(COMMUNITY_WORKER, COUNTY_OFFICE, OFFICE, LIAISON, UNIT_HEAD, TEAM_LEADER, AUDITOR),
                Route.get(ORDER)
                        .to(COMMUNITY_WORKER, COUNTY_OFFICE, OFFICE, LIAISON, UNIT_HEAD, TEAM_LEADER, AUDITOR)
                        .within("order"),
                Route.post(ORDER + "/steps")
                        .to(COMMUNITY_WORKER, COUNTY_OFFICE, OFFICE, LIAISON, UNIT_HEAD, TEAM_LEADER)
                        .within("order"),
                Route.post(ORDER + "/stop")
                        .to(COMMUNITY_WORKER, COUNTY_OFFICE, OFFICE)
                        .within("order"),
                Route.post(ORDER + "/visit").to(TEAM_LEADER).within("order"),
                Route.post(ORDER + "/hours").to(TEAM_LEADER).within("order"),
                Route.post(ORDER + "/contact")
                        .to(COMMUNITY_WORKER, COUNTY_OFFICE, OFFICE, LIAISON, UNIT_HEAD, TEAM_LEADER)
                        .within("order"));
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Place.PUBLIC, 40, "orders.nav.services", "/services"),
                new Entry(Place.PUBLIC, 50, "orders.nav.mine", "/orders/mine"),
                new Entry(Place.WORK, 350, "orders.nav", "/orders"));
    }
}
