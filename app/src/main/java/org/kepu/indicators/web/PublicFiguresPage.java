package org.kepu.indicators.web;

import java.util.List;
import org.kepu.indicators.Figure;
import org.kepu.indicators.Overview;
import org.kepu.plan.LiteracyRate;

/** What the public may see of the indicators. */
public record PublicFiguresPage(List<Place> places) {

    /** The indicators of one city. */
    public record Place(String name, List<Shown> indicators) {}

    /**
     * One indicator.
     *
     * @param figures of whole years in its own area, latest first
     * @param published rates of other places it is compared with
     */
    public record Shown(Overview overview, WayChart way, List<Figure> figures, List<LiteracyRate> published) {}
}
