package org.kepu.checkins.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** Who keeps an activity checks people in; everybody checks in alone by the poster at the venue. */
@Component
class CheckInRoutes implements Routes {

    private static final String DOOR = "/activities/work/{activity}/checkin";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(DOOR).to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.get(DOOR + ".json").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.get(DOOR + "-worker.js")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON)
                        .within("activity"),
                Route.post(DOOR).to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.get(DOOR + "/poster").to(OFFICE, COUNTY_OFFICE, LIAISON).within("activity"),
                Route.get(DOOR + "/result")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR)
                        .within("activity"),
                Route.post(DOOR + "/result/{doorRecord}")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON)
                        .within("activity"),
                Route.get("/checkin/{poster}").toEveryone(),
                Route.post("/checkin/{poster}").toEveryone());
    }
}
