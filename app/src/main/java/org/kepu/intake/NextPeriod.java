package org.kepu.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanPeriod;
import org.kepu.plan.PlanView;

/** The first draft of a period, made from the plan before. */
final class NextPeriod {

    private NextPeriod() {}

    /** The title with the years of the new period in place of the old ones. */
    static String title(PlanView plan, PlanPeriod period) {
        PlanPeriod old = plan.summary().period();
        return plan.summary()
                .title()
                .replaceAll(old.from() + "(年?\\s*[-—–－~～至]+\\s*)" + old.to(), period.from() + "$1" + period.to());
    }

    static PlanDraft draft(PlanView plan, PlanPeriod period, Set<ClauseId> carried) {
        PlanDraft old = PlanDraft.of(plan);
        return new PlanDraft(
                title(plan, period),
                old.issuer(),
                "",
                Optional.empty(),
                Optional.of(period),
                old.indicators().stream().map(NextPeriod::withoutFigures).toList(),
                List.of(),
                old.programmes().stream()
                        .map(programme -> carried(programme, carried))
                        .toList(),
                old.units(),
                old.distribution(),
                List.of());
    }

    /** No figure is known for a period that has not begun; none is carried over or guessed. */
    private static PlanDraft.Indicator withoutFigures(PlanDraft.Indicator indicator) {
        return new PlanDraft.Indicator(indicator.name(), indicator.unit(), Optional.empty(), Optional.empty());
    }

    private static PlanDraft.Programme carried(PlanDraft.Programme programme, Set<ClauseId> carried) {
        return programme
                .continuing(Optional.empty())
                .withClauses(programme.clauses().stream()
                        .filter(clause ->
                                clause.continues().filter(carried::contains).isPresent())
                        .map(clause -> new PlanDraft.Clause(
                                clause.id(),
                                clause.title(),
                                clause.text(),
                                clause.duties(),
                                clause.openEnded(),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(clause.continues().orElseThrow())))
                        .toList());
    }
}
