package org.kepu.factors.web;

import static org.kepu.access.Role.SECURITY_ADMIN;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** The step at the entrance is open to everyone, as nobody is signed in there; it is for who stands in the doorway. */
@Component
class FactorRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in/second").toEveryone(),
                Route.post("/sign-in/second").toEveryone(),
                Route.post("/sign-in/second/set-up").toEveryone(),
                Route.get("/me/second-factor").toSignedIn(),
                Route.post("/me/second-factor/set-up").toSignedIn(),
                Route.post("/me/second-factor").toSignedIn(),
                Route.post("/me/second-factor/codes").toSignedIn(),
                Route.post("/me/second-factor/off").toSignedIn(),
                Route.post("/accounts/{account}/second-factor/reset")
                        .to(SECURITY_ADMIN)
                        .within("account"));
    }
}
