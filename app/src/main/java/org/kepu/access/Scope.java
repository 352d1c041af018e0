package org.kepu.access;

import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** Over what a role counts. */
public sealed interface Scope {

    /** Whether something placed there lies within this scope. */
    boolean covers(Placement placement);

    /** The whole installation: its administrators only. */
    record Everything() implements Scope {
        @Override
        public boolean covers(Placement placement) {
            return true;
        }
    }

    /** A city or a county with all below it and the units based in it. */
    record WithinArea(AreaId area) implements Scope {
        @Override
        public boolean covers(Placement placement) {
            return placement.areas().contains(area);
        }
    }

    /** One unit and what is its own. */
    record OfUnit(UnitId unit) implements Scope {
        @Override
        public boolean covers(Placement placement) {
            return placement.units().contains(unit);
        }
    }

    /** Only what belongs to the person. */
    record Own(AccountId account) implements Scope {
        @Override
        public boolean covers(Placement placement) {
            return placement.owner().filter(account::equals).isPresent();
        }
    }
}
