package org.kepu.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * What one viewer may do, for the length of one request: pages show a link or a button only if its route would let the viewer
 * through. Each object is looked up once.
 */
public final class Permissions {

    private final RouteTable table;
    private final Viewer viewer;
    private final Map<List<String>, Optional<Placement>> places = new HashMap<>();

    /** For one request of this viewer. */
    public Permissions(RouteTable table, Viewer viewer) {
        this.table = table;
        this.viewer = viewer;
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
