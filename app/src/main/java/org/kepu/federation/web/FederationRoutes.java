package org.kepu.federation.web;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty("kepu.oidc.issuer")
class FederationRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in/federated").toEveryone(),
                Route.get("/me/federation").toSignedIn(),
                Route.post("/me/federation/link").toSignedIn(),
                Route.post("/me/federation/unlink").toSignedIn());
    }
}
