package org.kepu.areas.web;

import java.util.List;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.areas.Revision;
import org.kepu.web.Crumb;

/**
 * One area.
 *
 * @param above the areas above that the viewer may open
 * @param former areas below that exist no longer
 * @param counted how many people the areas directly below have, 0 if unknown
 * @param countedIn name of the area whose figures include this one
 */
public record AreaPage(
        Area area,
        List<Crumb> above,
        List<Area> children,
        List<Area> former,
        long counted,
        Optional<String> countedIn,
        List<Revision> history) {

    /** Whether the figures below do not add up to the area's own. */
    public boolean differs() {
        return counted > 0
                && area.population()
                        .filter(population -> population.people() != counted)
                        .isPresent();
    }
}
