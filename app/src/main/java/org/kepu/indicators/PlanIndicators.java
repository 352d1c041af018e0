package org.kepu.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.PlanAdopted;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes indicators, baselines and targets from plans as they are adopted, in the same transaction. */
@Component
class PlanIndicators {

    private final IndicatorRows rows;
    private final PlanQueries plans;
    private final AreaQueries areas;
    private final TransactionTemplate transaction;

    PlanIndicators(IndicatorRows rows, PlanQueries plans, AreaQueries areas, TransactionTemplate transaction) {
        this.rows = rows;
        this.plans = plans;
        this.areas = areas;
        this.transaction = transaction;
    }

    @EventListener
    void on(PlanAdopted adopted) {
        take(adopted.plan());
    }

    /** Plans that were adopted before this module was there. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        areas.listCities()
                .forEach(city -> plans.list(city.id()).stream()
                        .filter(plan -> rows.list(List.of(city.id())).stream()
                                .flatMap(indicator -> indicator.goals().stream())
                                .noneMatch(goal ->
                                        goal.plan().filter(plan.id()::equals).isPresent()))
                        .map(PlanSummary::id)
                        .forEach(this::take));
    }

    private void take(PlanId id) {
        PlanView plan = plans.get(id);
        transaction.executeWithoutResult(status -> {
            rows.lock(plan.summary().area());
            List<Indicator> known = rows.list(List.of(plan.summary().area()));
            Set<String> codes =
                    new HashSet<>(known.stream().map(Indicator::code).toList());
            List<IndicatorId> kept = new ArrayList<>();
            for (PlanView.Indicator wanted : plan.indicators()) {
                IndicatorId indicator = known.stream()
                        .filter(each -> each.name().equals(wanted.name()))
                        .findFirst()
                        .map(Indicator::id)
                        .orElseGet(() -> create(plan, wanted, codes));
                rows.setOfPlan(indicator);
                rows.putGoal(indicator, goal(plan.summary(), wanted));
                kept.add(indicator);
            }
            rows.dropGoals(id, kept);
        });
    }

    private IndicatorId create(PlanView plan, PlanView.Indicator wanted, Set<String> codes) {
        int number = 1;
        while (!codes.add("P%02d".formatted(number))) {
            number++;
        }
        boolean literacy = Literacy.named(wanted.name(), wanted.unit());
        IndicatorDraft draft = new IndicatorDraft(
                "P%02d".formatted(number),
                wanted.name(),
                wanted.unit(),
                IndicatorDirection.UP,
                2,
                "",
                literacy ? "中国公民科学素质抽样调查" : "",
                Optional.empty(),
                literacy,
                Goal.NONE);
        IndicatorId id = IndicatorId.create();
        rows.insert(id, plan.summary().area(), draft, literacy, true);
        rows.keepChange(id, "name", "", draft.name(), Optional.empty());
        return id;
    }

    private static Goal goal(PlanSummary plan, PlanView.Indicator wanted) {
        return new Goal(
                Optional.of(plan.id()),
                plan.title(),
                Optional.ofNullable(wanted.baselineYear()),
                Optional.ofNullable(wanted.baseline()),
                Optional.ofNullable(wanted.targetYear()),
                Optional.ofNullable(wanted.target()),
                false);
    }
}
