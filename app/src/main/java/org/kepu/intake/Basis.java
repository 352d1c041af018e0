package org.kepu.intake;

import java.util.Comparator;
import java.util.Optional;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanPeriod;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.springframework.stereotype.Component;

/** What a draft follows: the area's plan of the same period, else that of the period before. */
@Component
class Basis {

    private final PlanQueries plans;

    Basis(PlanQueries plans) {
        this.plans = plans;
    }

    /** A draft joined to what it follows. */
    record Joined(PlanDraft draft, Optional<ImportView.Base> base, Optional<PlanId> predecessor) {}

    Joined join(AreaId area, PlanDraft draft) {
        Optional<PlanSummary> same = draft.period().flatMap(period -> plans.find(area, period));
        if (same.isPresent()) {
            PlanView plan = plans.get(same.get().id());
            return new Joined(
                    Lineage.continuing(draft, plan),
                    Optional.of(new ImportView.Base(same.get().id(), plan.edition())),
                    Optional.empty());
        }
        Optional<PlanId> before = draft.period().flatMap(period -> before(area, period));
        return new Joined(
                before.map(id -> Lineage.succeeding(draft, plans.get(id))).orElse(draft), Optional.empty(), before);
    }

    private Optional<PlanId> before(AreaId area, PlanPeriod period) {
        return plans.list(area).stream()
                .filter(plan -> plan.period().to() < period.from())
                .max(Comparator.comparingInt(plan -> plan.period().to()))
                .map(PlanSummary::id);
    }
}
