package org.kepu.open311.web;

import static org.kepu.access.Role.SYSTEM_ADMIN;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Everybody reads; who sends needs a key, which a system administrator gives out. */
@Component
class Open311Routes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/open311/discovery.{format}").toEveryone(),
                Route.get("/open311/v2/services.{format}").toEveryone(),
                Route.get("/open311/v2/services/{serviceCode}.{format}").toEveryone(),
                Route.get("/open311/v2/requests.{format}").toEveryone(),
                Route.post("/open311/v2/requests.{format}").toEveryone().fromPrograms(),
                Route.get("/open311/v2/requests/{requestId}.{format}").toEveryone(),
                Route.get("/open311/v2/tokens/{requestToken}.{format}").toEveryone(),
                Route.get("/open311/keys").to(SYSTEM_ADMIN),
                Route.post("/open311/keys").to(SYSTEM_ADMIN),
                Route.post("/open311/keys/{apiKey}/revoke").to(SYSTEM_ADMIN));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.ADMIN, 860, "open311.nav", "/open311/keys"));
    }
}
