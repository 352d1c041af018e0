package org.kepu.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kepu.shared.Refusal;

/** What a draft must hold before it can be adopted; every fault is said at its place. */
final class AdoptionRules {

    private AdoptionRules() {}

    static List<Refusal> check(PlanDraft draft) {
        List<Refusal> wrong = new ArrayList<>();
        if (draft.title().isBlank()) {
            wrong.add(Refusal.at("title", "plan.refusal.title"));
        }
        if (draft.period().isEmpty()) {
            wrong.add(Refusal.at("period", "plan.refusal.period"));
        }
        if (draft.programmes().isEmpty()) {
            wrong.add(Refusal.at("programmes", "plan.refusal.programmes"));
        }
        draft.programmes().forEach(programme -> check(programme, wrong));
        for (int i = 0; i < draft.phases().size(); i++) {
            check(draft.phases().get(i), i, wrong);
        }
        for (int i = 0; i < draft.indicators().size(); i++) {
            if (draft.indicators().get(i).name().isBlank()) {
                wrong.add(Refusal.at("indicator:" + i, "plan.refusal.indicator", i + 1));
            }
        }
        checkIds(draft, wrong);
        return wrong;
    }

    private static void check(PlanDraft.Programme programme, List<Refusal> wrong) {
        if (programme.title().isBlank()) {
            wrong.add(Refusal.at("programme:" + programme.id(), "plan.refusal.programmeTitle", programme.code()));
        }
        for (int i = 0; i < programme.clauses().size(); i++) {
            if (programme.clauses().get(i).title().isBlank()) {
                wrong.add(Refusal.at(
                        "clause:" + programme.clauses().get(i).id(),
                        "plan.refusal.clauseTitle",
                        programme.numberOf(i)));
            }
        }
    }

    private static void check(PlanDraft.Phase phase, int index, List<Refusal> wrong) {
        if (phase.name().isBlank()) {
            wrong.add(Refusal.at("phase:" + index, "plan.refusal.phaseName", index + 1));
        } else if (phase.from().isEmpty() || phase.to().isEmpty()) {
            wrong.add(Refusal.at("phase:" + index, "plan.refusal.phaseYears", phase.name()));
        } else if (!PlanPeriod.isPossible(phase.from().get(), phase.to().get())) {
            wrong.add(Refusal.at("phase:" + index, "plan.refusal.phaseOrder", phase.name()));
        }
    }

    /** Structured data may say the same id twice; a reader or reviewer never does. */
    private static void checkIds(PlanDraft draft, List<Refusal> wrong) {
        Set<String> seen = new HashSet<>();
        draft.clauses().stream()
                .filter(clause -> !seen.add(clause.id()))
                .forEach(clause -> wrong.add(Refusal.at("clause:" + clause.id(), "plan.refusal.sameId", clause.id())));
    }
}
