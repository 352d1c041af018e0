package org.kepu.areas.web;

import java.util.List;
import org.kepu.areas.Area;

/**
 * The areas somebody looks after.
 *
 * @param query what was searched for, empty to show the tops
 * @param found the tops, or what was found
 */
public record AreasPage(String query, List<Found> found) {

    /** An area and the names of the areas above: 忻州市 / 五台县. */
    public record Found(Area area, String above) {}
}
