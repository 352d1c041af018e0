package org.kepu.units.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.SYSTEM_ADMIN;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class UnitRoutes implements Routes, Navigation {

    static final Role[] READERS = {SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE, AUDITOR};

    @Override
    public List<Route> routes() {
        Stream<Route> reading = Stream.of(
                read("/units"),
                read("/areas/{area}/units").within("area"),
                read("/areas/{area}/units/export").within("area"),
                read("/units/{unit}").within("unit"));
        Stream<Route> changing = Stream.of(
                        "/areas/{area}/units/new",
                        "/areas/{area}/units/import",
                        "/units/{unit}/edit",
                        "/units/{unit}/rename",
                        "/units/{unit}/dissolve")
                .flatMap(UnitRoutes::form);
        Stream<Route> pushing = Stream.of("/units/{unit}/move", "/units/{unit}/revive")
                .map(pattern -> Route.post(pattern)
                        .to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE)
                        .within("unit"));
        return Stream.of(reading, changing, pushing).flatMap(each -> each).toList();
    }

    private static Route read(String pattern) {
        return Route.get(pattern).to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE, AUDITOR);
    }

    /** A form and what it sends. */
    private static Stream<Route> form(String pattern) {
        String variable = pattern.startsWith("/areas/") ? "area" : "unit";
        return Stream.of(Route.get(pattern), Route.post(pattern))
                .map(start -> start.to(SYSTEM_ADMIN, OFFICE, COUNTY_OFFICE).within(variable));
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.ADMIN, 820, "units.nav", "/units"));
    }
}
