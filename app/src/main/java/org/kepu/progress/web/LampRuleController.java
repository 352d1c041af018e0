package org.kepu.progress.web;

import java.time.Clock;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.PlanQueries;
import org.kepu.progress.Lamp;
import org.kepu.progress.LampRule;
import org.kepu.progress.LampRules;
import org.kepu.progress.ProgressQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows and sets the rule of a city's lamps; what another rule would make of today can be tried before it is set. */
@Controller
class LampRuleController {

    private final LampRules rules;
    private final ProgressQueries progress;
    private final PlanQueries plans;
    private final AreaQueries areas;
    private final Clock clock;

    LampRuleController(LampRules rules, ProgressQueries progress, PlanQueries plans, AreaQueries areas, Clock clock) {
        this.rules = rules;
        this.progress = progress;
        this.plans = plans;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/board/areas/{area}/lamp-rule")
    ModelAndView show(@PathVariable("area") String id) {
        Area area = areas.get(AreaId.parse(id));
        return page(area, LampRuleForm.of(rules.of(area.id())), Map.of(), FormErrors.none());
    }

    @PostMapping("/board/areas/{area}/lamp-rule")
    ModelAndView set(
            @PathVariable("area") String id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes redirect) {
        Area area = areas.get(AreaId.parse(id));
        LampRuleForm form = new LampRuleForm(typed);
        Outcome<LampRule> outcome = form.rule();
        if (outcome instanceof Outcome.Done<LampRule>(LampRule rule)) {
            if (form.preview()) {
                return page(area, form, lamps(area, rule), FormErrors.none());
            }
            rules.set(area.id(), rule, viewer.account().orElseThrow(), viewer.name());
            return Answer.next("/board/areas/" + area.id(), Flash.success("lampRule.saved"), redirect);
        }
        return Answer.again(page(area, form, Map.of(), FormErrors.of((Outcome.Refused<LampRule>) outcome)));
    }

    private ModelAndView page(Area area, LampRuleForm form, Map<Lamp, Long> preview, FormErrors errors) {
        return new ModelAndView(
                "progress/rule",
                "page",
                new LampRulePage(
                        area,
                        form.typed(),
                        form.reportsCount(),
                        lamps(area, rules.of(area.id())),
                        preview,
                        rules.listSettings(area.id()),
                        errors));
    }

    private Map<Lamp, Long> lamps(Area area, LampRule rule) {
        return plans.findRunning(area.id())
                .map(plan -> progress.get(plan, YearOf.asked(null, plan.period(), clock), rule)
                        .lamps())
                .orElse(Map.of());
    }
}
