package org.kepu.accounts.web;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

@Component
class AccountRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in").toEveryone(),
                Route.post("/sign-in").toEveryone(),
                Route.post("/sign-out").toEveryone());
    }
}
