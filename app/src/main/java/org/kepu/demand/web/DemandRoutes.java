package org.kepu.demand.web;

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
import org.springframework.stereotype.Component;

/** Who works for areas sees their demand; units and leaders see how content people are with them. */
@Component
class DemandRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/orders/demand").to(OFFICE, COUNTY_OFFICE, COMMUNITY_WORKER, AUDITOR),
                Route.get("/orders/demand/excel").to(OFFICE, COUNTY_OFFICE, COMMUNITY_WORKER, AUDITOR),
                Route.get("/orders/demand/csv").to(OFFICE, COUNTY_OFFICE, COMMUNITY_WORKER, AUDITOR),
                Route.get("/orders/satisfaction").to(LIAISON, UNIT_HEAD, TEAM_LEADER));
    }
}
