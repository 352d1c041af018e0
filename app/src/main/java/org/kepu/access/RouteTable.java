package org.kepu.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** All routes of the application and the one place that decides on them. */
@Component
public class RouteTable {

    private final Map<String, Route> routes;
    private final Map<String, PlacementSource> placements;

    RouteTable(List<Routes> modules, List<PlacementSource> placements) {
        this.routes = modules.stream()
                .flatMap(module -> module.routes().stream())
                .collect(Collectors.toUnmodifiableMap(
                        route -> key(route.method(), route.pattern()), Function.identity()));
        this.placements = placements.stream()
                .collect(Collectors.toUnmodifiableMap(PlacementSource::variable, Function.identity()));
        routes.values().stream().flatMap(route -> route.within().stream()).forEach(this::source);
    }

    /** Every declared route. */
    public Collection<Route> list() {
        return routes.values();
    }

    /** The declaration of a controller's route; a HEAD is a GET. */
    public Optional<Route> find(HttpMethod method, String pattern) {
        return Optional.ofNullable(routes.get(key(HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method, pattern)));
    }

    /**
     * Decides on a request.
     *
     * @param variables the path variables with their values
     */
    public Decision decide(HttpMethod method, String pattern, Map<String, String> variables, Viewer viewer) {
        return find(method, pattern)
                .map(route -> decide(route, variables, viewer))
                .orElse(Decision.MISSING);
    }

    private Decision decide(Route route, Map<String, String> variables, Viewer viewer) {
        if (route.who() == Route.Who.EVERYONE) {
            return Decision.ALLOWED;
        }
        if (!viewer.signedIn()) {
            return Decision.SIGN_IN;
        }
        if (route.who() == Route.Who.SIGNED_IN) {
            return Decision.ALLOWED;
        }
        Role[] roles = route.roles().toArray(Role[]::new);
        if (!viewer.hasAny(roles)) {
            return Decision.FORBIDDEN;
        }
        if (route.within().isEmpty()) {
            return Decision.ALLOWED;
        }
        String variable = route.within().get();
        return source(variable)
                .find(variables.getOrDefault(variable, ""))
                .map(place -> viewer.hasAnyOver(place, roles) ? Decision.ALLOWED : Decision.FORBIDDEN)
                .orElse(Decision.MISSING);
    }

    private PlacementSource source(String variable) {
        PlacementSource source = placements.get(variable);
        if (source == null) {
            throw new IllegalStateException("no PlacementSource knows the path variable " + variable);
        }
        return source;
    }

    private static String key(HttpMethod method, String pattern) {
        return method.name() + " " + pattern;
    }
}
