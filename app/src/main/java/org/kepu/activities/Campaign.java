package org.kepu.activities;

import java.util.List;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * All activities of a theme in one year.
 *
 * @param theme key of the theme
 * @param year in which their first session begins, in China
 * @param units whose activities are meant
 * @param areas in which the activities, or the units that hold them, are meant besides
 */
public record Campaign(String theme, int year, List<UnitId> units, List<AreaId> areas) {

    public Campaign {
        units = List.copyOf(units);
        areas = List.copyOf(areas);
    }
}
