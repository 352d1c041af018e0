package org.kepu.indicators.web;

import java.util.List;
import org.kepu.areas.Area;

/** The cities and counties whose indicators somebody looks after. */
public record IndicatorAreasPage(List<Counted> areas) {

    /** An area and how many indicators it has. */
    public record Counted(Area area, int indicators) {}
}
