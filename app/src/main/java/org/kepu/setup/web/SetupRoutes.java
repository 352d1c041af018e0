package org.kepu.setup.web;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** The link itself is the key of the first step; after it, the first administrator goes on. All are 404 once it is finished. */
@Component
class SetupRoutes implements Routes {

    @Override
    public List<Route> routes() {
        Stream<Route> link = Stream.of(
                Route.get("/setup/{token}").toEveryone(),
                Route.post("/setup/{token}").toEveryone());
        Stream<Route> steps = Stream.of("/setup/city", "/setup/units", "/setup/plan", "/setup/office")
                .flatMap(path -> Stream.of(Route.get(path), Route.post(path)))
                .map(start -> start.to(Role.SYSTEM_ADMIN));
        Stream<Route> end = Stream.of(Route.post("/setup/finish").to(Role.SYSTEM_ADMIN));
        return Stream.of(link, steps, end).flatMap(each -> each).toList();
    }
}
