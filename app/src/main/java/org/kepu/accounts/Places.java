package org.kepu.accounts;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.access.Placement;
import org.kepu.access.Placements;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Component;

/** Where people work, as far as access is concerned: the unit with its areas, or an area with those above it. */
@Component
class Places {

    private final Placements placements;

    Places(Placements placements) {
        this.placements = placements;
    }

    /** The place of somebody of this unit or, without a unit, of this area; empty if the unit or area does not exist. */
    Optional<Placement> find(Optional<UnitId> unit, Optional<AreaId> area, Optional<AccountId> person) {
        Optional<Placement> base = Optional.of(Placement.inAreas(Set.of()));
        if (unit.isPresent()) {
            base = placements.find(new Scope.OfUnit(unit.get()));
        } else if (area.isPresent()) {
            base = placements.find(new Scope.WithinArea(area.get()));
        }
        return base.map(place -> new Placement(place.areas(), place.units(), person));
    }

    /** The same as one array of identifiers, so that a list can be narrowed by area or unit with one condition. */
    UUID[] of(Optional<UnitId> unit, Optional<AreaId> area) {
        return find(unit, area, Optional.empty()).stream()
                .flatMap(place -> Stream.of(
                                place.areas().stream().map(AreaId::value),
                                place.units().stream().map(UnitId::value))
                        .flatMap(ids -> ids))
                .toArray(UUID[]::new);
    }

    /** What a list may show to somebody with these scopes: everything, or what lies in one of these areas and units. */
    static Optional<UUID[]> narrowing(Collection<Scope> scopes) {
        if (scopes.contains(new Scope.Everything())) {
            return Optional.empty();
        }
        return Optional.of(scopes.stream()
                .flatMap(scope -> ScopeKind.target(scope).stream())
                .toArray(UUID[]::new));
    }
}
