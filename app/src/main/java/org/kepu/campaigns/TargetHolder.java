package org.kepu.campaigns;

import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** Who has a target. */
public sealed interface TargetHolder {

    /** A unit: everything it holds. */
    record OfUnit(UnitId unit) implements TargetHolder {}

    /** A county: everything that takes place there. */
    record OfArea(AreaId area) implements TargetHolder {}

    /** As it stands in the database and in forms. */
    default String key() {
        return switch (this) {
            case OfUnit(UnitId unit) -> "unit-" + unit;
            case OfArea(AreaId area) -> "area-" + area;
        };
    }
}
