package org.kepu.matching.core;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What a plan is worth; better plans are greater.
 *
 * @param broken hard rules that are broken, 0 if it can be carried out
 * @param unplanned orders that are left without a team; claimed ones count twice, and those of townships never served twice as much
 * @param cost the soft rules, in minutes on the road
 */
public record Worth(long broken, long unplanned, long cost) implements Comparable<Worth> {

    static Worth of(HardMediumSoftLongScore score) {
        return new Worth(-score.hardScore(), -score.mediumScore(), -score.softScore());
    }

    /** Whether it can be carried out. */
    public boolean feasible() {
        return broken == 0;
    }

    @Override
    public int compareTo(Worth other) {
        int hard = Long.compare(other.broken, broken);
        int medium = hard != 0 ? hard : Long.compare(other.unplanned, unplanned);
        return medium != 0 ? medium : Long.compare(other.cost, cost);
    }
}
