package org.kepu.demo;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kepu.access.Route;
import org.kepu.access.RouteTable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Goes through the pages that whoever is signed in on a page can open: every route without variables, and of every route with
 * variables the first that a page links to.
 */
final class PageWalk {

    /** @param path where the page was found */
    record Stop(String pattern, String path) {}

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
     * Shows each page once; whoever looks leaves it open, so that its links can be followed.
     *
     * @param more pages that are shown besides if they open, though others of their routes were shown
     */
    void each(List<String> more, Consumer<Stop> look) {
        patterns.stream()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !pattern.contains("{"))
                .sorted()
                .forEach(pattern -> meet(pattern, pattern));
        more.stream()
                .filter(path -> isPage(page.request().get(path)))
                .forEach(path -> find(path).ifPresent(pattern -> ahead.add(new Stop(pattern, path))));
        while (!ahead.isEmpty()) {
            look.accept(ahead.pop());
            links().forEach(path -> find(path).ifPresent(pattern -> meet(pattern, path)));
        }
    }

    private void meet(String pattern, String path) {
        if (met.contains(pattern)) {
            return;
        }
        APIResponse response = page.request().get(path);
        if (response.ok()) {
            met.add(pattern);
        }
        if (isPage(response)) {
            ahead.add(new Stop(pattern, path));
        }
    }

    private Optional<String> find(String path) {
        PathContainer parsed = PathContainer.parsePath(path.replaceAll("[?#].*", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) page.locator("main a[href^='/']:not([download])")
                .evaluateAll("links => links.map(link => link.getAttribute('href'))");
    }

    private static boolean isPage(APIResponse response) {
        return response.ok()
                && response.headers().getOrDefault("content-type", "").startsWith("text/html");
    }
}
