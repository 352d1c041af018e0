package org.kepu.plan.web;

import java.util.List;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.UnitDuties;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitQueries;
import org.kepu.web.KeptPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What one unit has to do, for the public. */
@Controller
class PublicUnitController {

    private final PlanQueries plans;
    private final UnitQueries units;

    PublicUnitController(PlanQueries plans, UnitQueries units) {
        this.plans = plans;
        this.units = units;
    }

    @KeptPage
    @GetMapping("/plans/{plan}/units/{unit}")
    ModelAndView show(@PathVariable String plan, @PathVariable String unit) {
        UnitId id = UnitId.parse(unit);
        PlanId wanted = PlanId.parse(plan);
        List<UnitDuties> all = plans.listPublic(id);
        UnitDuties duties = all.stream()
                .filter(one -> one.plan().id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + unit + " in plan " + plan));
        return new ModelAndView(
                "plan/reading/unit", "page", new UnitPage(units.get(id), duties, all, units.listSuccessors(id)));
    }
}
