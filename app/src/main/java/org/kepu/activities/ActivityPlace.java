package org.kepu.activities;

import java.util.List;
import org.kepu.shared.AreaId;

/**
 * Where an activity takes place.
 *
 * @param path from the city down to the area
 * @param venue in words; empty if it is only online
 * @param link to take part online, an https or http address; empty if it is only on site
 */
public record ActivityPlace(List<AreaId> path, Attendance attendance, String venue, String link) {

    public ActivityPlace {
        path = List.copyOf(path);
    }

    /** The city. */
    public AreaId city() {
        return path.getFirst();
    }

    /** The area, as exactly as known. */
    public AreaId area() {
        return path.getLast();
    }
}
