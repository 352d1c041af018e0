package org.kepu.campaigns.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Who works on activities sees the board for the own unit or area; offices set targets. */
@Component
class CampaignRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/campaigns").to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR),
                Route.get("/campaigns/export").to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR),
                Route.get("/campaigns/return").to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR),
                Route.get("/campaigns/return/export").to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR),
                Route.get("/campaigns/targets").to(OFFICE),
                Route.post("/campaigns/targets").to(OFFICE));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 365, "campaigns.nav", "/campaigns"));
    }
}
