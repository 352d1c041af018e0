package org.kepu.units;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * A unit that takes part in the plan.
 *
 * @param area the city or county it belongs to
 * @param city the city of that area
 * @param name the short name everybody uses, 市科协
 * @param fullName the name on its seal, 忻州市科学技术协会
 * @param sort protocol order among the units of the area, ascending
 * @param note what the office should know, may be empty
 * @param validFrom first day, empty if it existed before anything recorded here
 * @param validTo first day on which it no longer exists, empty while it does
 */
public record Unit(
        UnitId id,
        AreaId area,
        AreaId city,
        String name,
        String fullName,
        UnitKind kind,
        int sort,
        String note,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** Whether it exists on this day. */
    public boolean existsOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> day.isBefore(to)).orElse(true);
    }
}
