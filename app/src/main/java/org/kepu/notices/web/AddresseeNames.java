package org.kepu.notices.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** What addressees are called; two statements for a whole list. */
@Component
class AddresseeNames {

    private final UnitQueries units;
    private final AreaQueries areas;

    AddresseeNames(UnitQueries units, AreaQueries areas) {
        this.units = units;
        this.areas = areas;
    }

    /** By the addressee's key. */
    Map<String, Addressed> map(Collection<String> keys) {
        Map<UnitId, Unit> knownUnits = units.map(keys.stream()
                .filter(key -> key.startsWith("U:"))
                .map(key -> UnitId.parse(id(key)))
                .collect(Collectors.toSet()));
        Map<AreaId, Area> knownAreas = areas.map(keys.stream()
                .filter(key -> key.startsWith("A:"))
                .map(key -> AreaId.parse(id(key)))
                .collect(Collectors.toSet()));
        Map<UUID, String> names = new HashMap<>();
        knownUnits.values().forEach(unit -> names.put(unit.id().value(), unit.name()));
        knownAreas.values().forEach(area -> names.put(area.id().value(), area.name()));
        Map<String, Addressed> named = new HashMap<>();
        for (String key : keys) {
            named.put(
                    key,
                    key.startsWith("P:")
                            ? Addressed.PERSON
                            : new Addressed(
                                    names.getOrDefault(UUID.fromString(id(key)), "…"),
                                    Optional.of(Role.valueOf(key.split(":", -1)[1]))));
        }
        return named;
    }

    private static String id(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }
}
