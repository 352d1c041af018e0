package org.kepu.plan.web;

import org.kepu.plan.ClauseId;
import org.kepu.plan.ClauseView;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.NotFound;
import org.kepu.web.KeptPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One clause for the public. */
@Controller
class PublicClauseController {

    private final PlanQueries plans;

    PublicClauseController(PlanQueries plans) {
        this.plans = plans;
    }

    /** The lasting address of a clause, whatever becomes of its plan. */
    @GetMapping("/clauses/{clause}")
    String find(@PathVariable String clause) {
        ClauseView view = plans.getPublic(ClauseId.parse(clause));
        return "redirect:/plans/" + view.plan().id() + "/clauses/"
                + view.clause().id();
    }

    @KeptPage
    @GetMapping("/plans/{plan}/clauses/{clause}")
    ModelAndView show(@PathVariable String plan, @PathVariable String clause) {
        ClauseView view = plans.getPublic(ClauseId.parse(clause));
        if (!view.plan().id().equals(PlanId.parse(plan))) {
            throw new NotFound("clause " + clause + " in plan " + plan);
        }
        return new ModelAndView("plan/reading/clause", "page", view);
    }
}
