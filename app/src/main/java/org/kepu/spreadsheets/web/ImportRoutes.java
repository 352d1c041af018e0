package org.kepu.spreadsheets.web;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** An import is its importer's own; the module that imports is asked again at every step. */
@Component
class ImportRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sheets/{form}").toSignedIn(),
                Route.get("/imports/{import}").toSignedIn(),
                Route.get("/imports/{import}/problems").toSignedIn(),
                Route.post("/imports/{import}/confirm").toSignedIn(),
                Route.post("/imports/{import}/undo").toSignedIn());
    }
}
