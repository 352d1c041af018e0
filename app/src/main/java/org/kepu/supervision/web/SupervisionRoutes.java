package org.kepu.supervision.web;

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

/** Offices remind and issue notices in their areas; units acknowledge and answer; auditors look on. */
@Component
class SupervisionRoutes implements Routes, Navigation {

    private static final String AREA = "/supervision/areas/{area}";
    private static final String NOTICE = "/supervision/notices/{supervision}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/supervision").to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD),
                Route.post(AREA + "/reminders").to(OFFICE, COUNTY_OFFICE).within("area"),
                Route.get(AREA + "/rule").to(OFFICE, COUNTY_OFFICE, AUDITOR).within("area"),
                Route.post(AREA + "/rule").to(OFFICE, COUNTY_OFFICE).within("area"),
                Route.get(AREA + "/new").to(OFFICE, COUNTY_OFFICE).within("area"),
                Route.post(AREA + "/new").to(OFFICE, COUNTY_OFFICE).within("area"),
                Route.get(NOTICE)
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("supervision"),
                Route.get(NOTICE + "/word")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("supervision"),
                Route.get(NOTICE + "/files/{file}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("supervision"),
                Route.post(NOTICE + "/units/{unit}/steps")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD)
                        .within("supervision"),
                Route.post(NOTICE + "/units/{unit}/escalate")
                        .to(OFFICE, COUNTY_OFFICE)
                        .within("supervision"));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 300, "supervision.nav", "/supervision"));
    }
}
