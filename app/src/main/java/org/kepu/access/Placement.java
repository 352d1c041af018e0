package org.kepu.access;

import java.util.Optional;
import java.util.Set;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * Where a thing lies in the city, as far as access is concerned.
 *
 * @param areas its area and all areas above it
 * @param units the units it belongs to
 * @param owner the person it belongs to
 */
public record Placement(Set<AreaId> areas, Set<UnitId> units, Optional<AccountId> owner) {

    public Placement {
        areas = Set.copyOf(areas);
        units = Set.copyOf(units);
    }

    /** A thing of an area, given with the areas above it. */
    public static Placement inAreas(Set<AreaId> areas) {
        return new Placement(areas, Set.of(), Optional.empty());
    }
}
