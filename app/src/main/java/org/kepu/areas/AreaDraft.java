package org.kepu.areas;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.shared.AreaId;

/**
 * What somebody says about an area that is to be created or changed.
 *
 * @param parent empty for a city
 * @param code our own code: letters, digits and hyphens, 2 to 20 characters; empty below a city to have one made from the parent's
 * @param pinyin with tone marks; empty to have it read off the name
 * @param sort order among siblings; negative to put it last
 */
public record AreaDraft(
        Optional<AreaId> parent,
        String code,
        Optional<String> gbCode,
        String name,
        String pinyin,
        AreaKind kind,
        Optional<Seat> seat,
        Optional<Population> population,
        Optional<AreaId> countedIn,
        Optional<LocalDate> validFrom,
        int sort) {

    AreaDraft withCode(String newCode) {
        return new AreaDraft(parent, newCode, gbCode, name, pinyin, kind, seat, population, countedIn, validFrom, sort);
    }

    AreaDraft under(Optional<AreaId> newParent, Optional<LocalDate> from) {
        return new AreaDraft(newParent, code, gbCode, name, pinyin, kind, seat, population, countedIn, from, sort);
    }

    /** A draft with the least that is needed. */
    public static AreaDraft of(Optional<AreaId> parent, String code, String name, AreaKind kind) {
        return new AreaDraft(
                parent,
                code,
                Optional.empty(),
                name,
                "",
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                -1);
    }

    /** The draft that would leave an area as it is. */
    public static AreaDraft from(Area area) {
        return new AreaDraft(
                area.parent(),
                area.code(),
                area.gbCode(),
                area.name(),
                area.pinyin(),
                area.kind(),
                area.seat(),
                area.population(),
                area.countedIn(),
                area.validFrom(),
                area.sort());
    }
}
