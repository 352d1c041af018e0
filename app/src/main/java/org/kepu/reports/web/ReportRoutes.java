package org.kepu.reports.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Units write and approve their own reports; offices open rounds and accept what comes in over their area. */
@Component
class ReportRoutes implements Routes, Navigation {

    static final Role[] OFFICES = {OFFICE, COUNTY_OFFICE, AUDITOR};
    static final Role[] UNITS = {LIAISON, UNIT_HEAD};

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/reports").to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD),
                Route.get("/reports/areas/{area}/new").to(OFFICE, COUNTY_OFFICE).within("area"),
                Route.post("/reports/areas/{area}/new")
                        .to(OFFICE, COUNTY_OFFICE)
                        .within("area"),
                Route.post("/reports/areas/{area}/setting")
                        .to(OFFICE, COUNTY_OFFICE)
                        .within("area"),
                Route.get("/reports/rounds/{round}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("round"),
                Route.get("/reports/rounds/{round}/export")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("round"),
                Route.post("/reports/rounds/{round}/due")
                        .to(OFFICE, COUNTY_OFFICE)
                        .within("round"),
                Route.post("/reports/rounds/{round}/close")
                        .to(OFFICE, COUNTY_OFFICE)
                        .within("round"),
                Route.post("/reports/rounds/{round}/reopen")
                        .to(OFFICE, COUNTY_OFFICE)
                        .within("round"),
                Route.get("/reports/{report}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("report"),
                Route.get("/reports/{report}/word")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("report"),
                Route.get("/reports/{report}/files/{file}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("report"),
                Route.post("/reports/{report}/files").to(LIAISON).within("report"),
                Route.post("/reports/{report}/files/{file}/remove").to(LIAISON).within("report"),
                Route.post("/reports/{report}/follow").to(LIAISON).within("report"),
                Route.get("/reports/{report}/edit").to(LIAISON).within("report"),
                Route.post("/reports/{report}/edit").to(LIAISON).within("report"),
                Route.post("/reports/{report}/steps")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD)
                        .within("report"));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 200, "reports.nav", "/reports"));
    }
}
