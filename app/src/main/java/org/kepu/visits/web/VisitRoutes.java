package org.kepu.visits.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.TEAM_LEADER;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** Leaders and liaisons start and record visits, offices read them, the side that is served answers without an account. */
@Component
class VisitRoutes implements Routes {

    static final Role[] READING = {OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD, TEAM_LEADER};

    private static final String ONE = "/volunteers/visits/{visit}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/visits").toEveryone(),
                Route.post("/visits").toEveryone(),
                Route.get("/visits/{key}").toEveryone(),
                Route.post("/visits/{key}").toEveryone(),
                Route.get("/volunteers/visits").to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD, TEAM_LEADER),
                Route.get("/volunteers/teams/{team}/visits/new")
                        .to(LIAISON, TEAM_LEADER)
                        .within("team"),
                Route.post("/volunteers/teams/{team}/visits/new")
                        .to(LIAISON, TEAM_LEADER)
                        .within("team"),
                Route.get(ONE)
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD, TEAM_LEADER)
                        .within("visit"),
                Route.post(ONE + "/cancel").to(LIAISON, TEAM_LEADER).within("visit"),
                Route.get(ONE + "/hours").to(LIAISON, TEAM_LEADER).within("visit"),
                Route.post(ONE + "/hours").to(LIAISON, TEAM_LEADER).within("visit"));
    }
}
