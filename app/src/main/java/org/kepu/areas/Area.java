package org.kepu.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.shared.AreaId;

/**
 * A city, county, township, village or what stands for one.
 *
 * @param code our own code, unique in the installation
 * @param gbCode the code of GB/T 2260 (6 digits) or of the statistical division below it (9 or 12); never invented
 * @param pinyin with tone marks, as printed
 * @param path from the city down to the area itself
 * @param countedIn the area whose published figures already include this one's people
 * @param validFrom first day, empty if it existed before anything recorded here
 * @param validTo first day on which it no longer exists, empty while it does
 * @param sort order among its siblings, ascending
 */
public record Area(
        AreaId id,
        String code,
        Optional<String> gbCode,
        String name,
        String pinyin,
        AreaKind kind,
        List<AreaId> path,
        Optional<Seat> seat,
        Optional<Population> population,
        Optional<AreaId> countedIn,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        int sort) {

    /** The city the area lies in; a city lies in itself. */
    public AreaId city() {
        return path.getFirst();
    }

    /** The area it lies directly in, empty for a city. */
    public Optional<AreaId> parent() {
        return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
    }

    /** Whether it exists on this day. */
    public boolean existsOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> day.isBefore(to)).orElse(true);
    }

    /** Where it lies, as far as access is concerned. */
    public Placement placement() {
        return Placement.inAreas(Set.copyOf(path));
    }
}
