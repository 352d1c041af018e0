package org.kepu.audit.web;

import static org.kepu.access.Role.AUDITOR;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** The trail is the auditor's: those whose acts it holds, other administrators first of all, do not read it. */
@Component
class AuditRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/audit").to(AUDITOR),
                Route.get("/audit/export.xlsx").to(AUDITOR),
                Route.get("/audit/export.csv").to(AUDITOR),
                Route.get("/audit/verification").to(AUDITOR),
                Route.post("/audit/verification").to(AUDITOR));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.ADMIN, 940, "audit.menu", "/audit"));
    }
}
