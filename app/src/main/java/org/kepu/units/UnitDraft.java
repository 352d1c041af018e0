package org.kepu.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;

/**
 * What somebody says about a unit that is to be created or corrected.
 *
 * @param area the city or county it belongs to
 * @param fullName empty to use the name
 * @param aliases what else it is called
 */
public record UnitDraft(
        AreaId area,
        String name,
        String fullName,
        UnitKind kind,
        List<String> aliases,
        String note,
        Optional<LocalDate> validFrom) {

    public UnitDraft {
        name = name.strip();
        fullName = fullName.isBlank() ? name : fullName.strip();
        aliases = aliases.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    /** A draft with the least that is needed. */
    public static UnitDraft of(AreaId area, String name, UnitKind kind) {
        return new UnitDraft(area, name, "", kind, List.of(), "", Optional.empty());
    }
}
