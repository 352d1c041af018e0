package org.kepu.areas.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.SYSTEM_ADMIN;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** {@code area}: what lies in it belongs to who runs it; {@code place}: the area itself belongs to who runs the one above. */
@Component
class AreaRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        Stream<Route> reading = Stream.of(
                read("/areas"),
                read("/areas/{area}").within("area"),
                read("/areas/{area}/export").within("area"));
        Stream<Route> founding = Stream.of(
                Route.get("/areas/new").to(SYSTEM_ADMIN),
                Route.post("/areas/new").to(SYSTEM_ADMIN));
        Stream<Route> changing = Stream.of("new", "import").flatMap(page -> form("/areas/{area}/" + page, "area"));
        Stream<Route> moving = Stream.of("edit", "close").flatMap(page -> form("/areas/{place}/" + page, "place"));
        Stream<Route> opening = Stream.of(change(Route.post("/areas/{place}/reopen"), "place"));
        return Stream.of(reading, founding, changing, moving, opening)
                .flatMap(each -> each)
                .toList();
    }

    private static Route read(String pattern) {
        return Route.get(pattern).to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE, AUDITOR);
    }

    /** A form and what it sends. */
    private static Stream<Route> form(String pattern, String variable) {
        return Stream.of(change(Route.get(pattern), variable), change(Route.post(pattern), variable));
    }

    private static Route change(Route.Start start, String variable) {
        return start.to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE).within(variable);
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.ADMIN, 810, "areas.nav", "/areas"));
    }
}
