package org.kepu.units.web;

import java.util.List;
import org.kepu.areas.Area;

/** The cities and counties whose units somebody looks after. */
public record UnitAreasPage(List<Counted> areas) {

    /** An area and how many units it has. */
    public record Counted(Area area, int units) {}
}
