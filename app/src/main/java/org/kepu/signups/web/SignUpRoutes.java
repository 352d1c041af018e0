package org.kepu.signups.web;

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

/** Everybody signs up; who keeps an activity sees who did, masked, and in full with an entry in the audit trail. */
@Component
class SignUpRoutes implements Routes, Navigation {

    private static final String KEPT = "/activities/work/{activity}/signups";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/activities/{activity}/signup").toEveryone(),
                Route.post("/activities/{activity}/signup").toEveryone(),
                Route.get("/signups/mine").toEveryone(),
                Route.post("/signups/mine").toEveryone(),
                Route.get("/signups/mine/{key}").toEveryone(),
                Route.post("/signups/mine/{key}/steps").toEveryone(),
                Route.get("/signups/own/{ownSignUp}").toSignedIn(),
                Route.post("/signups/own/{ownSignUp}/steps").toSignedIn(),
                Route.get(KEPT)
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, AUDITOR)
                        .within("activity"),
                Route.get(KEPT + "/export.xlsx")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON)
                        .within("activity"),
                Route.post(KEPT + "/{signUp}/participant")
                        .to(OFFICE, COUNTY_OFFICE, LIAISON)
                        .within("activity"));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.PUBLIC, 55, "signups.mine", "/signups/mine"));
    }
}
