package org.kepu.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;

/**
 * Which orders somebody sees: those of the areas, those that lie with the units or with teams under them, those every unit of the
 * cities may claim, and those of the teams the person leads.
 */
record OrderScope(boolean everything, List<UUID> areas, List<UUID> units, List<UUID> cities, Optional<UUID> person) {

    /** The condition on {@code o}, with no more parts than this viewer needs, so that the database sees which index serves. */
    String condition() {
        if (everything) {
            return "true";
        }
        List<String> parts = new ArrayList<>();
        if (!areas.isEmpty()) {
            // of a whole city the database knows that it is everything, and reads the list in its sequence
            parts.add("o.city_id = any(string_to_array(:areas, ',')::uuid[])");
            parts.add("o.path && string_to_array(:areas, ',')::uuid[]");
        }
        if (!units.isEmpty()) {
            parts.add("o.unit_id = any(string_to_array(:units, ',')::uuid[])");
            parts.add("o.leader_unit = any(string_to_array(:units, ',')::uuid[])");
            parts.add(
                    "(o.unit_id is null and o.state = 'DISPATCHED' and o.city_id = any(string_to_array(:cities, ',')::uuid[]))");
        }
        if (person.isPresent()) {
            parts.add("o.leader = :person::uuid");
        }
        return parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
    }

    static OrderScope of(Viewer viewer, UnitQueries units) {
        Role[] over = {Role.COMMUNITY_WORKER, Role.COUNTY_OFFICE, Role.OFFICE, Role.AUDITOR};
        List<UnitId> members = Parties.ownUnits(viewer);
        return new OrderScope(
                viewer.scopesOf(over).contains(new Scope.Everything()),
                Parties.areas(viewer, over).stream().map(AreaId::value).toList(),
                members.stream().map(UnitId::value).toList(),
                (members.isEmpty() ? Stream.<Unit>empty() : units.map(members).values().stream())
                        .map(unit -> unit.city().value())
                        .distinct()
                        .toList(),
                viewer.account().map(account -> account.value()));
    }

    Map<String, ?> parameters() {
        return Map.of(
                "areas", joined(areas),
                "units", joined(units),
                "cities", joined(cities),
                "person", person.map(UUID::toString).orElse("00000000-0000-0000-0000-000000000000"));
    }

    private static String joined(List<UUID> ids) {
        return String.join(",", ids.stream().map(UUID::toString).toList());
    }
}
