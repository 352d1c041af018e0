package org.kepu.matching.core;

import java.util.List;

/**
 * Where an order could lie, compared with leaving it out of the plan.
 *
 * @param start minute of the day
 * @param worth what the plan would be worth more or less, all rules together; {@code unplanned} is not counted
 * @param rules the rules that speak for or against it, hard ones first
 */
public record Alternative(Slot slot, int start, Worth worth, List<Difference> rules) {

    public Alternative {
        rules = List.copyOf(rules);
    }

    /** Whether no hard rule is broken by it. */
    public boolean possible() {
        return worth.feasible();
    }
}
