package org.kepu.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.access.Decision;
import org.kepu.access.RouteTable;
import org.kepu.access.Viewer;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The menus of all modules; the route table decides what a viewer sees, so a menu never offers a closed page. */
@Component
class Menus {

    private final List<Navigation.Entry> entries;
    private final RouteTable routes;

    Menus(List<Navigation> modules, RouteTable routes) {
        this.entries = modules.stream()
                .flatMap(module -> module.entries().stream())
                .sorted(Comparator.comparingInt(Navigation.Entry::order).thenComparing(Navigation.Entry::path))
                .toList();
        this.routes = routes;
    }

    /** Where the viewer's work begins: the first entry of the work, else of the administration, else what is personal. */
    Optional<Navigation.Entry> first(Viewer viewer) {
        return Stream.of(Navigation.Place.WORK, Navigation.Place.ADMIN, Navigation.Place.PERSON)
                .flatMap(place -> list(place, viewer).stream())
                .findFirst();
    }

    List<Navigation.Entry> list(Navigation.Place place, Viewer viewer) {
        return entries.stream()
                .filter(entry -> entry.place() == place)
                .filter(entry -> routes.decide(HttpMethod.GET, entry.path(), Map.of(), viewer) == Decision.ALLOWED)
                .toList();
    }
}
