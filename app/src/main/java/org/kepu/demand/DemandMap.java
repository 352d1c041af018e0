package org.kepu.demand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.shared.Audience;
import org.kepu.volunteers.Topic;

/**
 * What is asked for in an area in a year.
 *
 * @param root the area
 * @param rows the areas directly below that have orders or exist; the root itself comes last for orders that name no area below it
 * @param topics for each topic; services without a topic under none
 * @param total each order once
 * @param neverServed townships where no visit was ever confirmed
 */
public record DemandMap(
        Area root,
        int year,
        Optional<Audience> audience,
        Optional<Topic> topic,
        List<Row> rows,
        Map<Optional<Topic>, Cells> topics,
        Cells total,
        List<Area> neverServed) {

    public DemandMap {
        rows = List.copyOf(rows);
        neverServed = List.copyOf(neverServed);
    }

    /** One area. */
    public record Row(Area area, Cells cells) {}

    /**
     * Numbers of orders.
     *
     * @param whole over all audiences
     * @param byAudience for each audience that has any
     */
    public record Cells(Figures whole, Map<Audience, Figures> byAudience) {

        public Cells {
            byAudience = Map.copyOf(byAudience);
        }

        /** Those of one audience. */
        public Figures of(Audience audience) {
            return byAudience.getOrDefault(audience, Figures.NONE);
        }
    }
}
