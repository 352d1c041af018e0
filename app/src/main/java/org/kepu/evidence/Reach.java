package org.kepu.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * Which entries a viewer may see: those in one of the areas, or of one of the units, or entered by one of the people.
 *
 * @param everything no bounds at all
 */
public record Reach(boolean everything, Set<AreaId> areas, Set<UnitId> units, Set<AccountId> people) {

    /** All entries. */
    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Set.of());

    public Reach {
        areas = Set.copyOf(areas);
        units = Set.copyOf(units);
        people = Set.copyOf(people);
    }

    /** What these scopes together reach; nothing for none. */
    public static Reach of(List<Scope> scopes) {
        Set<AreaId> areas = new LinkedHashSet<>();
        Set<UnitId> units = new LinkedHashSet<>();
        Set<AccountId> people = new LinkedHashSet<>();
        for (Scope scope : scopes) {
            switch (scope) {
                case Scope.Everything _ -> {
                    return EVERYTHING;
                }
                case Scope.WithinArea(var area) -> areas.add(area);
                case Scope.OfUnit(var unit) -> units.add(unit);
                case Scope.Own(var account) -> people.add(account);
            }
        }
        return new Reach(false, areas, units, people);
    }
}
