package org.kepu.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of an adoption, within one transaction. */
@Component
class AdoptionSteps {

    private final PlanRows plans;
    private final EditionWriter editions;
    private final UnitMatching units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptionSteps(
            PlanRows plans, EditionWriter editions, UnitMatching units, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.editions = editions;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    Outcome<PlanId> adopt(Adoption adoption) {
        plans.lock(adoption.area());
        Optional<PlanId> before = plans.findAdopted(adoption.origin());
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        PlanPeriod period = adoption.draft().period().orElseThrow();
        Optional<PlanRows.Present> present = plans.lock(adoption.area(), period);
        if (present.filter(plan -> plan.status() == PlanStatus.CLOSED).isPresent()) {
            return Outcome.refused("", "plan.refusal.closed");
        }
        if (!present.map(PlanRows.Present::edition).equals(adoption.basedOn())) {
            return Outcome.refused("", "plan.refusal.overtaken");
        }
        return switch (units.match(adoption.area(), adoption.draft())) {
            case Outcome.Refused<Map<String, UnitId>>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Map<String, UnitId>>(var found) -> write(adoption, period, present, found);
        };
    }

    private Outcome<PlanId> write(
            Adoption adoption, PlanPeriod period, Optional<PlanRows.Present> present, Map<String, UnitId> found) {
        PlanId id = present.map(PlanRows.Present::id).orElseGet(PlanId::create);
        int edition = present.map(PlanRows.Present::edition).orElse(0) + 1;
        if (present.isEmpty()) {
            plans.insert(
                    id,
                    adoption.area(),
                    period,
                    adoption.reason() != EditionReason.NEXT_PERIOD,
                    adoption.predecessor());
        }
        Descent descent = Descent.settle(adoption.draft(), plans.programmesOf(id), plans.clausesOf(id));
        editions.insert(id, edition, adoption, descent.draft(), found, OffsetDateTime.now(clock));
        descent.lineage().forEach(link -> editions.insertLineage(link.clause(), link.predecessor()));
        plans.moveTo(id, edition);
        events.publishEvent(new PlanAdopted(id, adoption.area(), edition));
        return Outcome.done(id);
    }
}
