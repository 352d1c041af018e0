package org.kepu.planreader;

/**
 * One unit's part in a clause.
 *
 * @param unit canonical name; occurs in {@link PlanDocument#units()}
 * @param role leads or supports
 */
public record Duty(String unit, Role role) {

    /** A unit's part in a clause. */
    public enum Role {
        LEAD,
        SUPPORT
    }
}
