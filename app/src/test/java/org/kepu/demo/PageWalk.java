package org.kepu.demo;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kepu.access.Route;
import org.kepu.access.RouteTable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Goes, by requests alone, through the pages that whoever is signed in on a page can open: every route without variables, and of every route with
 * variables the first that a page links to.
 */
final class PageWalk {

    /**
     * A page as the server sent it.
     *
     * @param path where it was found
     */
    record Stop(String pattern, String path, Document html) {

        /** What it is made of: each element by its own and its ancestors' names, classes and attributes, whatever it says. */
        Set<Object> shapes() {
            Set<Object> shapes = new HashSet<>();
            gather(html.body(), List.of(), shapes);
            return shapes;
        }

        private static void gather(Element element, Object above, Set<Object> shapes) {
            Set<String> attributes = element.attributes().asList().stream()
                    .map(attribute ->
                            SAID_BY_VALUE.contains(attribute.getKey()) ? attribute.html() : attribute.getKey())
                    .collect(Collectors.toSet());
            Object shape = Objects.hash(above, element.tagName(), attributes);
            shapes.add(shape);
            element.children().forEach(child -> gather(child, shape, shapes));
        }
    }

    private static final Set<String> SAID_BY_VALUE = Set.of("class", "style", "role", "type");

    private final Page page;
    private final List<PathPattern> patterns;
    private final Set<String> met = new TreeSet<>();
    private final Deque<Stop> ahead = new ArrayDeque<>();

    /** @param which the routes to walk; only those that are read count */
    PageWalk(Page page, RouteTable routes, Predicate<Route> which) {
        this.page = page;
        this.patterns = patterns(routes.list(), which);
    }

    /** The patterns of the routes that are read, the most specific first. */
    static List<PathPattern> patterns(Collection<Route> routes, Predicate<Route> which) {
        return routes.stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .filter(which)
                .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The patterns of the routes that were found, downloads too. */
    Set<String> met() {
        return met;
    }

    /**
     * Fetches each page once.
     *
     * @param more pages that are fetched besides if they open, though others of their routes were fetched
     */
    void each(List<String> more, Consumer<Stop> look) {
        patterns.stream()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !pattern.contains("{"))
                .sorted()
                .forEach(pattern -> meet(pattern, pattern));
        more.forEach(path -> find(path).ifPresent(pattern -> fetch(pattern, path)));
        while (!ahead.isEmpty()) {
            Stop stop = ahead.pop();
            look.accept(stop);
            stop.html().select("main a[href^=/]:not([download])").stream()
                    .map(link -> link.attr("href"))
                    .forEach(path -> find(path).ifPresent(pattern -> meet(pattern, path)));
        }
    }

    private void meet(String pattern, String path) {
        if (!met.contains(pattern) && fetch(pattern, path)) {
            met.add(pattern);
        }
    }

    private boolean fetch(String pattern, String path) {
        APIResponse response = page.request().get(path);
        if (isPage(response)) {
            ahead.add(new Stop(pattern, path, Jsoup.parse(response.text())));
        }
        return response.ok();
    }

    private Optional<String> find(String path) {
        PathContainer parsed = PathContainer.parsePath(path.replaceAll("[?#].*", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private static boolean isPage(APIResponse response) {
        return response.ok()
                && response.headers().getOrDefault("content-type", "").startsWith("text/html");
    }
}
