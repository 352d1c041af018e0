package org.kepu.matching.core;

import java.util.List;

/**
 * A team in the list for an order.
 *
 * @param points 0 to 100
 * @param possible whether it has the skill, goes there, and may; others follow after all that are possible
 * @param reasons in the order of {@link Criterion}
 */
public record Ranked(Team team, int points, boolean possible, List<Reason> reasons) {

    public Ranked {
        reasons = List.copyOf(reasons);
    }
}
