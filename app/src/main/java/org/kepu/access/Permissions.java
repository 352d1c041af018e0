package org.kepu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * What one viewer may do, for the length of one request: whether it is let through, and what the page offers. Pages show a link or a button only if its route would let the viewer
 * through. Each object is looked up once.
 */
public final class Permissions {

    private static final String ATTRIBUTE = Permissions.class.getName();

    private final RouteTable table;
    private final Viewer viewer;
    private final Map<List<String>, Optional<Placement>> places = new HashMap<>();

    /** For one request of this viewer. */
    public Permissions(RouteTable table, Viewer viewer) {
        this.table = table;
        this.viewer = viewer;
    }

    /** Those of a request; what was looked up to let a GET through is known to its page. */
    public static Permissions of(HttpServletRequest request, RouteTable table) {
        return request.getAttribute(ATTRIBUTE) instanceof Permissions kept
                ? kept
                : new Permissions(table, CurrentViewer.of(request));
    }

    /** Decides on a request and, as a GET changes nothing, keeps what was looked up for its page. */
    Decision decide(HttpServletRequest request, String pattern, Map<String, String> variables) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        if (method.equals(HttpMethod.GET)) {
            request.setAttribute(ATTRIBUTE, this);
        }
        return table.decide(method, pattern, variables, viewer, this::place);
    }

    /** Whether the viewer may open the page at this path. */
    public boolean mayOpen(String path) {
        return may(HttpMethod.GET, path);
    }

    /** Whether the viewer may send a form to this path. */
    public boolean mayPost(String path) {
        return may(HttpMethod.POST, path);
    }

    private boolean may(HttpMethod method, String path) {
        String withoutQuery = path.replaceFirst("[?#].*", "");
        return table.decide(method, withoutQuery, viewer, this::place) == Decision.ALLOWED;
    }

    private Optional<Placement> place(String variable, String value) {
        return places.computeIfAbsent(List.of(variable, value), _ -> table.place(variable, value));
    }
}
