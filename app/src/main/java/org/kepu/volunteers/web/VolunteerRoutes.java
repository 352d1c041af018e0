package org.kepu.volunteers.web;

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
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Offices and liaisons register teams; liaisons and leaders keep volunteers and hours; everybody may know the teams. */
@Component
class VolunteerRoutes implements Routes, Navigation {

    static final Role[] REGISTERING = {OFFICE, COUNTY_OFFICE, LIAISON};

    private static final String TEAM = "/volunteers/teams/{team}";
    private static final String PERSON = "/volunteers/people/{volunteer}";
    private static final String SERVICE = "/volunteers/services/{service}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/teams").toEveryone(),
                reading("/volunteers"),
                Route.get("/volunteers/new").to(OFFICE, COUNTY_OFFICE, LIAISON),
                Route.post("/volunteers/new").to(OFFICE, COUNTY_OFFICE, LIAISON),
                reading(TEAM).within("team"),
                Route.get(TEAM + "/edit")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, TEAM_LEADER)
                        .within("team"),
                Route.post(TEAM + "/edit")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, TEAM_LEADER)
                        .within("team"),
                Route.post(TEAM + "/dissolve")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON)
                        .within("team"),
                Route.get(TEAM + "/people/new").to(LIAISON, TEAM_LEADER).within("team"),
                Route.post(TEAM + "/people/new").to(LIAISON, TEAM_LEADER).within("team"),
                Route.get(TEAM + "/people/import").to(LIAISON, TEAM_LEADER).within("team"),
                Route.post(TEAM + "/people/import").to(LIAISON, TEAM_LEADER).within("team"),
                Route.get(TEAM + "/services/new").to(LIAISON, TEAM_LEADER).within("team"),
                Route.post(TEAM + "/services/new").to(LIAISON, TEAM_LEADER).within("team"),
                reading(PERSON).within("volunteer"),
                keeping(PERSON + "/phone", "volunteer"),
                keeping(PERSON + "/records", "volunteer"),
                keeping(PERSON + "/leave", "volunteer"),
                Route.get(PERSON + "/erase").to(LIAISON, TEAM_LEADER).within("volunteer"),
                keeping(PERSON + "/erase", "volunteer"),
                keeping(PERSON + "/check", "volunteer"),
                Route.post(PERSON + "/move").to(OFFICE, COUNTY_OFFICE, LIAISON).within("volunteer"),
                Route.get(PERSON + "/edit").to(LIAISON, TEAM_LEADER).within("volunteer"),
                keeping(PERSON + "/edit", "volunteer"),
                reading(SERVICE).within("service"),
                Route.post(SERVICE + "/reverse")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, TEAM_LEADER)
                        .within("service"));
    }

    private static Route reading(String pattern) {
        return Route.get(pattern).to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD, TEAM_LEADER);
    }

    private static Route keeping(String pattern, String within) {
        return Route.post(pattern).to(LIAISON, TEAM_LEADER).within(within);
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Place.WORK, 450, "volunteers.nav", "/volunteers"),
                new Entry(Place.PUBLIC, 70, "volunteers.public.nav", "/teams"));
    }
}
