package org.kepu.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All routes of the application and the one place that decides on them. */
@Component
public class RouteTable {

    private final Map<String, Route> routes;
    /** By method and first segment of the path, which no route leaves open; the most specific first. */
    private final Map<String, List<Matcher>> matchers;

    private final Placements placements;

    RouteTable(List<Routes> modules, Placements placements) {
        this.routes = modules.stream()
                .flatMap(module -> module.routes().stream())
                .collect(Collectors.toUnmodifiableMap(
                        route -> key(route.method(), route.pattern()), Function.identity()));
        this.matchers = routes.values().stream()
                .map(route -> new Matcher(route, PathPatternParser.defaultInstance.parse(route.pattern())))
                .sorted(Comparator.comparing(Matcher::pattern))
                .collect(Collectors.groupingBy(matcher ->
                        start(matcher.route().method(), matcher.pattern().getPatternString())));
        this.placements = placements;
        routes.values().stream().flatMap(route -> route.within().stream()).forEach(variable -> {
            if (!placements.knows(variable)) {
                throw new IllegalStateException("no PlacementSource knows the path variable " + variable);
            }
        });
    }

    /** Every declared route. */
    public Collection<Route> list() {
        return routes.values();
    }

    /** The declaration of a controller's route; a HEAD is a GET. */
    public Optional<Route> find(HttpMethod method, String pattern) {
        return Optional.ofNullable(routes.get(key(HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method, pattern)));
    }

    /** Whether a request is one that other programs send. */
    public boolean isFromPrograms(HttpMethod method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return matchers.getOrDefault(start(method, path), List.of()).stream()
                .filter(matcher -> matcher.pattern().matches(parsed))
                .findFirst()
                .map(matcher -> matcher.route().byPrograms())
                .orElse(false);
    }

    /**
     * Decides on a request.
     *
     * @param variables the path variables with their values
     */
    public Decision decide(HttpMethod method, String pattern, Map<String, String> variables, Viewer viewer) {
        return decide(method, pattern, variables, viewer, placements::find);
    }

    Decision decide(
            HttpMethod method,
            String pattern,
            Map<String, String> variables,
            Viewer viewer,
            BiFunction<String, String, Optional<Placement>> places) {
        return find(method, pattern)
                .map(route -> decide(route, variables, viewer, places))
                .orElse(Decision.MISSING);
    }

    /** Decides on a path as it stands in a link or form, the most specific route first. */
    Decision decide(
            HttpMethod method, String path, Viewer viewer, BiFunction<String, String, Optional<Placement>> places) {
        PathContainer parsed = PathContainer.parsePath(path);
        return matchers.getOrDefault(start(method, path), List.of()).stream()
                .flatMap(matcher -> Stream.ofNullable(matcher.pattern().matchAndExtract(parsed))
                        .map(info -> decide(matcher.route(), info.getUriVariables(), viewer, places)))
                .findFirst()
                .orElse(Decision.MISSING);
    }

    Optional<Placement> place(String variable, String value) {
        return placements.find(variable, value);
    }

    private static Decision decide(
            Route route,
            Map<String, String> variables,
            Viewer viewer,
            BiFunction<String, String, Optional<Placement>> places) {
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
        return places.apply(variable, variables.getOrDefault(variable, ""))
                .map(place -> viewer.hasAnyOver(place, roles) ? Decision.ALLOWED : Decision.FORBIDDEN)
                .orElse(Decision.MISSING);
    }

    private static String start(HttpMethod method, String path) {
        int end = path.indexOf('/', 1);
        return key(method, end < 0 ? path : path.substring(0, end));
    }

    private static String key(HttpMethod method, String pattern) {
        return method.name() + " " + pattern;
    }

    private record Matcher(Route route, PathPattern pattern) {}
}
