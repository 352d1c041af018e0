package org.kepu.appraisal;

import org.kepu.access.Role;
import org.kepu.notices.Addressee;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** Who is appraised. */
public sealed interface Subject {

    /** A member unit. */
    record OfUnit(UnitId unit) implements Subject {}

    /** A county. */
    record OfArea(AreaId area) implements Subject {}

    /** Who fills the sheet in. */
    default Addressee writers() {
        return switch (this) {
            case OfUnit(UnitId unit) -> new Addressee.OfUnit(Role.LIAISON, unit);
            case OfArea(AreaId area) -> new Addressee.OfArea(Role.COUNTY_OFFICE, area);
        };
    }
}
