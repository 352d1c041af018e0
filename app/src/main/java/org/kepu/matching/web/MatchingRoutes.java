package org.kepu.matching.web;

import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.TEAM_LEADER;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Leaders and liaisons say when a team goes out; the office uploads travelling times; offices and liaisons plan weeks. */
@Component
class MatchingRoutes implements Routes, Navigation {

    private static final String PLAN = "/matching/plans/{weekplan}";
    private static final String TEAM = "/matching/teams/{team}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TEAM).to(OFFICE, COUNTY_OFFICE, LIAISON, TEAM_LEADER).within("team"),
                Route.post(TEAM).to(LIAISON, TEAM_LEADER).within("team"),
                Route.get("/matching/ways").to(OFFICE),
                Route.post("/matching/ways").to(OFFICE),
                Route.get("/matching").to(OFFICE, COUNTY_OFFICE, LIAISON),
                Route.post("/matching").to(OFFICE, COUNTY_OFFICE, LIAISON),
                planning(HttpMethod.GET, PLAN),
                planning(HttpMethod.POST, PLAN + "/stop"),
                planning(HttpMethod.POST, PLAN + "/offers"),
                planning(HttpMethod.GET, PLAN + "/orders/{order}"),
                planning(HttpMethod.POST, PLAN + "/orders/{order}"));
    }

    /** What somebody sees of a plan and may decide is held to the orders of the own areas and units. */
    private static Route planning(HttpMethod method, String pattern) {
        Route.Start start = method.equals(HttpMethod.GET) ? Route.get(pattern) : Route.post(pattern);
        return start.to(OFFICE, COUNTY_OFFICE, LIAISON).within("weekplan");
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 360, "matching.nav", "/matching"));
    }
}
