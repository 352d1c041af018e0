package org.kepu.areas.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.SYSTEM_ADMIN;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** {@code area}: what lies in it belongs to who runs it; {@code place}: the area itself belongs to who runs the one above. */
@Component
class AreaRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/areas").to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE, AUDITOR),
                Route.get("/areas/new").to(SYSTEM_ADMIN),
                Route.post("/areas/new").to(SYSTEM_ADMIN),
                Route.get("/areas/{area}")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("area"),
                Route.get("/areas/{area}/new")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("area"),
                Route.post("/areas/{area}/new")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("area"),
                Route.get("/areas/{area}/import")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("area"),
                Route.post("/areas/{area}/import")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("area"),
                Route.get("/areas/{area}/export")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("area"),
                Route.get("/areas/{place}/edit")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("place"),
                Route.post("/areas/{place}/edit")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("place"),
                Route.get("/areas/{place}/close")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("place"),
                Route.post("/areas/{place}/close")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("place"),
                Route.post("/areas/{place}/reopen")
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("place"));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.ADMIN, 810, "areas.nav", "/areas"));
    }
}
