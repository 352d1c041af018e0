package org.kepu.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adopts plans and moves them through their lives. Each command is one transaction: all of it happened or nothing. */
@Service
public class Planning {

    private final AdoptionSteps steps;
    private final PlanRows plans;
    private final PlanQueries queries;
    private final TransactionTemplate transaction;

    Planning(AdoptionSteps steps, PlanRows plans, PlanQueries queries, TransactionTemplate transaction) {
        this.steps = steps;
        this.plans = plans;
        this.queries = queries;
        this.transaction = transaction;
    }

    /**
     * Makes a draft a plan, or a new edition of the area's plan for the same period; units it names are matched or created. A
     * new plan is running if no other plan of the area runs and it is not the start of a next period; else it is a draft.
     *
     * <p>Adopting the same origin again changes nothing and gives the same plan. Refuses what {@link AdoptionRules} finds
     * ({@code title}, {@code period}, {@code programme:…}, {@code clause:…}, {@code phase:…}, {@code indicator:…},
     * {@code unit:…}), a closed plan, and a draft that was compared with an edition no longer in force.
     */
    public Outcome<PlanId> adopt(Adoption adoption) {
        List<Refusal> wrong = AdoptionRules.check(adoption.draft());
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Outcome<PlanId> outcome = steps.adopt(adoption);
                if (outcome instanceof Outcome.Refused) {
                    status.setRollbackOnly();
                }
                return outcome;
            }));
        } catch (DuplicateKeyException overtaken) {
            return plans.findAdopted(adoption.origin())
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("", "plan.refusal.overtaken"));
        }
    }

    /** Adopts structured data as the area's plan, as if it were a document; the same data twice is adopted once. */
    public Outcome<PlanId> adopt(AreaId area, PlanDraft draft) {
        byte[] content = (area + PlanJson.write(draft)).getBytes(StandardCharsets.UTF_8);
        Optional<Integer> present =
                draft.period().flatMap(period -> queries.find(area, period)).map(PlanSummary::edition);
        return adopt(new Adoption(
                area,
                draft,
                EditionReason.DOCUMENT,
                UUID.nameUUIDFromBytes(content),
                present,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /**
     * Takes a step of the table {@link PlanTransition}. Refuses a step from another status than the plan's present one, and a
     * second running plan of an area.
     */
    public Outcome<PlanId> move(PlanId id, PlanTransition step) {
        try {
            return plans.move(id, step) ? Outcome.done(id) : Outcome.refused("", "plan.refusal.moved");
        } catch (DuplicateKeyException anotherRuns) {
            return Outcome.refused("", "plan.refusal.anotherRuns");
        }
    }
}
