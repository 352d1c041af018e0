package org.kepu.plan.web;

import java.util.List;
import org.kepu.plan.ClauseHit;
import org.kepu.plan.PlanSummary;

/**
 * What a search in a plan found.
 *
 * @param query what was typed
 */
public record PlanSearchPage(PlanSummary plan, String query, List<ClauseHit> hits) {

    /** The address of the plan. */
    public String path() {
        return "/plans/" + plan.id();
    }
}
