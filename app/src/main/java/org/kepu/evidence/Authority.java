package org.kepu.evidence;

import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;

/** What each role may enter into the ledger and take back; who is not listed may do neither. */
enum Authority {
    /** Enters what happened in its area, for any unit; takes back any of it. */
    OFFICE(Role.OFFICE, Reversing.IN_ITS_AREA),
    /** Enters what happened in its county, for any unit; takes back what its own people and units entered, not a city unit's. */
    COUNTY_OFFICE(Role.COUNTY_OFFICE, Reversing.OF_ITS_UNITS),
    /** Enters for its unit, wherever in the unit's city or county; takes back its unit's. */
    LIAISON(Role.LIAISON, Reversing.OF_ITS_UNIT),
    /** As the liaison. */
    UNIT_HEAD(Role.UNIT_HEAD, Reversing.OF_ITS_UNIT),
    /** Enters what happened in its township, village or community; takes back what it entered itself. */
    COMMUNITY_WORKER(Role.COMMUNITY_WORKER, Reversing.ITS_OWN);

    private enum Reversing {
        IN_ITS_AREA,
        OF_ITS_UNITS,
        OF_ITS_UNIT,
        ITS_OWN
    }

    private final Role role;
    private final Reversing reversing;

    Authority(Role role, Reversing reversing) {
        this.role = role;
        this.reversing = reversing;
    }

    Role role() {
        return role;
    }

    /**
     * Whether somebody with this role over this scope may take the entry back.
     *
     * @param unitAreas the areas in which the entry's unit lies; empty if it has none
     */
    boolean mayReverse(Entry entry, Set<AreaId> unitAreas, Scope scope, AccountId who) {
        boolean own = entry.recordedBy().equals(who);
        boolean within =
                scope instanceof Scope.WithinArea(var area) && entry.path().contains(area);
        return switch (reversing) {
            case IN_ITS_AREA -> within;
            case OF_ITS_UNITS ->
                within
                        && (own
                                || entry.unit().isEmpty()
                                || (scope instanceof Scope.WithinArea(var area) && unitAreas.contains(area)));
            case OF_ITS_UNIT ->
                scope instanceof Scope.OfUnit(var unit)
                        && entry.unit().filter(unit::equals).isPresent();
            case ITS_OWN -> within && own;
        };
    }
}
