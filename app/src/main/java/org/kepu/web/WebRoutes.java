package org.kepu.web;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

@Component
class WebRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/error").toEveryone(),
                Route.post("/error").toEveryone(),
                Route.get("/start").toSignedIn(),
                Route.post("/display").toEveryone(),
                Route.get("/design").toEveryone());
    }
}
