package org.kepu.indicators.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.OFFICE;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class IndicatorRoutes implements Routes, Navigation {

    static final Role[] READERS = {OFFICE, COUNTY_OFFICE, AUDITOR};

    @Override
    public List<Route> routes() {
        Stream<Route> reading = Stream.of(
                Route.get("/figures").toEveryone(),
                Route.get("/indicators").to(OFFICE, COUNTY_OFFICE, AUDITOR),
                read("/indicators/in/{area}", "area"),
                read("/indicators/in/{area}/export", "area"),
                read("/indicators/{indicator}", "indicator"));
        Stream<Route> changing = Stream.of(
                        "/indicators/in/{area}/new",
                        "/indicators/in/{area}/import",
                        "/indicators/{indicator}/edit",
                        "/indicators/{indicator}/record",
                        "/indicators/{indicator}/withdraw")
                .flatMap(IndicatorRoutes::form);
        return Stream.concat(reading, changing).toList();
    }

    private static Route read(String pattern, String variable) {
        return Route.get(pattern).to(OFFICE, COUNTY_OFFICE, AUDITOR).within(variable);
    }

    /** A form and what it sends. */
    private static Stream<Route> form(String pattern) {
        String variable = pattern.contains("{area}") ? "area" : "indicator";
        return Stream.of(Route.get(pattern), Route.post(pattern))
                .map(start -> start.to(OFFICE, COUNTY_OFFICE).within(variable));
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Place.WORK, 500, "indicators.nav", "/indicators"),
                new Entry(Place.PUBLIC, 60, "indicators.public.nav", "/figures"));
    }
}
