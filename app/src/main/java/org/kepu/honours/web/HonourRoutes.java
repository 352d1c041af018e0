package org.kepu.honours.web;

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

/** Whoever may see a team sees its year and its people's stars; who works with volunteers thanks them; offices set the stars. */
@Component
class HonourRoutes implements Routes {

    static final Role[] READING = {OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD, TEAM_LEADER};

    private static final String LIST = "/volunteers/honours";
    private static final String PERSON = "/volunteers/people/{volunteer}";

    @Override
    public List<Route> routes() {
        return List.of(
                reading(LIST),
                reading(LIST + "/sheet"),
                Route.get(LIST + "/stars").to(OFFICE),
                Route.post(LIST + "/stars").to(OFFICE),
                reading("/volunteers/teams/{team}/year").within("team"),
                Route.get("/volunteers/teams/{team}/records")
                        .to(LIAISON, TEAM_LEADER)
                        .within("team"),
                reading(PERSON + "/honours").within("volunteer"),
                Route.post(PERSON + "/honours")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, TEAM_LEADER)
                        .within("volunteer"));
    }

    private static Route reading(String pattern) {
        return Route.get(pattern).to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD, TEAM_LEADER);
    }
}
