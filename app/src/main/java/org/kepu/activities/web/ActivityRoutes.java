package org.kepu.activities.web;

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

/** Everybody sees what was announced; a unit's liaison and the offices over it keep the register. */
@Component
class ActivityRoutes implements Routes, Navigation {

    private static final String KEPT = "/activities/work/{activity}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/activities").toEveryone(),
                Route.get("/activities.ics").toEveryone(),
                Route.get("/activities/calendar").toEveryone(),
                Route.get("/activities/{activity}").toEveryone(),
                Route.get("/activities/{activity}.ics").toEveryone(),
                Route.get("/activities/{activity}/photos/{photo}").toEveryone(),
                Route.get("/activities/{activity}/photos/{photo}/thumbnail").toEveryone(),
                Route.get("/activities/work").to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR),
                Route.get("/activities/work/new").to(OFFICE, COUNTY_OFFICE, LIAISON),
                Route.post("/activities/work/new").to(OFFICE, COUNTY_OFFICE, LIAISON),
                Route.get(KEPT)
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR)
                        .within("activity"),
                Route.get(KEPT + "/edit").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.post(KEPT + "/edit").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.get(KEPT + "/close").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.post(KEPT + "/close").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.get(KEPT + "/photos").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.post(KEPT + "/photos").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.get(KEPT + "/summary")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR)
                        .within("activity"),
                Route.post(KEPT + "/steps").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"));
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Place.PUBLIC, 35, "activities.nav", "/activities"),
                new Entry(Place.WORK, 360, "activities.nav.work", "/activities/work"));
    }
}
