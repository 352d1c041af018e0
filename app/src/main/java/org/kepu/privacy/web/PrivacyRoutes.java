package org.kepu.privacy.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.SECURITY_ADMIN;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class PrivacyRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/me/data").toSignedIn(),
                Route.get("/me/data/export").toSignedIn(),
                Route.post("/me/data/withdraw").toSignedIn(),
                Route.post("/me/data/requests").toSignedIn(),
                Route.get("/privacy/requests").to(SECURITY_ADMIN, AUDITOR),
                Route.get("/privacy/requests/{request}")
                        .to(SECURITY_ADMIN, AUDITOR)
                        .within("request"),
                Route.post("/privacy/requests/{request}/answer")
                        .to(SECURITY_ADMIN)
                        .within("request"));
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Place.PERSON, 30, "privacy.own", "/me/data"),
                new Entry(Place.ADMIN, 950, "privacy.menu", "/privacy/requests"));
    }
}
