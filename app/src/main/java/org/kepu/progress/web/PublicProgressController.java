package org.kepu.progress.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanSummary;
import org.kepu.web.KeptPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the public sees of how far a plan is. */
@Controller
class PublicProgressController {

    private final Boards boards;
    private final PlanQueries plans;
    private final Clock clock;

    PublicProgressController(Boards boards, PlanQueries plans, Clock clock) {
        this.boards = boards;
        this.plans = plans;
        this.clock = clock;
    }

    /** The plan that runs, else the newest; without any the list of plans says so. */
    @GetMapping("/progress")
    String current() {
        List<PlanSummary> all = plans.listPublic();
        return all.stream()
                .filter(plan -> plan.status() == PlanStatus.RUNNING)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(plan -> "redirect:/plans/" + plan.id() + "/progress")
                .orElse("redirect:/plans");
    }

    @KeptPage
    @GetMapping("/plans/{plan}/progress")
    ModelAndView show(@PathVariable("plan") String id, @RequestParam(required = false) @Nullable Integer year) {
        PlanSummary plan = plans.getPublicSummary(PlanId.parse(id));
        return new ModelAndView("progress/public", "page", boards.open(plan, YearOf.asked(year, plan.period(), clock)));
    }
}
