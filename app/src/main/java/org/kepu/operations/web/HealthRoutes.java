package org.kepu.operations.web;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

@Component
class HealthRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/health").toEveryone());
    }
}
