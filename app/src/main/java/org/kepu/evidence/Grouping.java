package org.kepu.evidence;

import org.kepu.shared.AreaId;

/** By what entries are summed up. */
sealed interface Grouping {

    /** The facet of the roll-up that has these groups. */
    String facet();

    /** All in one. */
    record Whole() implements Grouping {
        @Override
        public String facet() {
            return "ALL";
        }
    }

    /** By calendar month. */
    record Month() implements Grouping {
        @Override
        public String facet() {
            return "ALL";
        }
    }

    /** By each clause an entry serves. */
    record Clause() implements Grouping {
        @Override
        public String facet() {
            return "CLAUSE";
        }
    }

    /** By unit; entries without one are left out. */
    record Unit() implements Grouping {
        @Override
        public String facet() {
            return "UNIT";
        }
    }

    /** By kind of happening. */
    record Kind() implements Grouping {
        @Override
        public String facet() {
            return "KIND";
        }
    }

    /** By each audience an entry was meant for. */
    record ForAudience() implements Grouping {
        @Override
        public String facet() {
            return "AUDIENCE";
        }
    }

    /** By area directly below this one; what lies in no area below stands under this one itself. */
    record AreaBelow(AreaId parent) implements Grouping {
        @Override
        public String facet() {
            return "AREA";
        }
    }
}
