package org.kepu.bulletins.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.OFFICE;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** The office writes the bulletin of its rounds; auditors read it. */
@Component
class BulletinRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/bulletins/{round}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("round"),
                Route.get("/bulletins/{round}/word")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("round"),
                Route.post("/bulletins/{round}").to(OFFICE, COUNTY_OFFICE).within("round"),
                Route.post("/bulletins/{round}/issue").to(OFFICE, COUNTY_OFFICE).within("round"));
    }
}
