package org.kepu.intake.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanPeriod;
import org.kepu.shared.Outcome;

/** Corrections of what stands beside the programmes. */
public sealed interface PartCorrection extends Correction {

    @Override
    default String about(PlanDraft draft) {
        return "";
    }

    /** Title, issuer, number, dates and whom it was sent to. */
    record Head(
            String title,
            String issuer,
            String documentNumber,
            Optional<LocalDate> issuedOn,
            Optional<PlanPeriod> period,
            List<PlanDraft.Recipient> distribution)
            implements PartCorrection {

        /** The head a draft has. */
        public static Head of(PlanDraft draft) {
            return new Head(
                    draft.title(),
                    draft.issuer(),
                    draft.documentNumber(),
                    draft.issuedOn(),
                    draft.period(),
                    draft.distribution());
        }

        @Override
        public Optional<?> target(PlanDraft draft) {
            return Optional.of(of(draft));
        }

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(new PlanDraft(
                    title.strip(),
                    issuer.strip(),
                    documentNumber.strip(),
                    issuedOn,
                    period,
                    draft.indicators(),
                    draft.phases(),
                    draft.programmes(),
                    draft.units(),
                    distribution,
                    draft.notices()));
        }

        @Override
        public String what() {
            return "intake.did.head";
        }
    }

    /** All indicators. */
    record Indicators(List<PlanDraft.Indicator> indicators) implements PartCorrection {

        @Override
        public Optional<?> target(PlanDraft draft) {
            return Optional.of(draft.indicators());
        }

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(draft.withIndicators(indicators));
        }

        @Override
        public String what() {
            return "intake.did.indicators";
        }
    }

    /** All phases. */
    record Phases(List<PlanDraft.Phase> phases) implements PartCorrection {

        @Override
        public Optional<?> target(PlanDraft draft) {
            return Optional.of(draft.phases());
        }

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(draft.withPhases(phases));
        }

        @Override
        public String what() {
            return "intake.did.phases";
        }
    }
}
