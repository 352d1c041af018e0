package org.kepu.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanView;
import org.kepu.plan.ProgrammeId;

/**
 * Finds which clauses of a draft continue which clauses of a plan. Every pair is scored by the likeness of its titles, texts and
 * programmes; the best pairs are joined first, each clause once, none below {@link #ENOUGH}. Reviewers can say otherwise.
 */
final class Lineage {

    /** Below this two clauses are taken for different: the same title alone is enough, the same programme alone is not. */
    static final double ENOUGH = 0.45;

    private static final double TITLE = 0.5;
    private static final double TEXT = 0.4;
    private static final double PROGRAMME = 0.1;

    private final Likeness likeness = new Likeness();

    private record Pair(PlanDraft.Clause clause, ClauseId old, double score) {}

    private Lineage() {}

    /** The draft with its clauses and programmes joined to those of an edition of the same plan; they will keep their ids. */
    static PlanDraft continuing(PlanDraft draft, PlanView plan) {
        Map<String, ClauseId> found = new Lineage().match(draft, plan);
        Map<String, ProgrammeId> programmes = new Lineage().matchProgrammes(draft, plan);
        return draft.withProgrammes(draft.programmes().stream()
                .map(programme -> programme
                        .continuing(Optional.ofNullable(programmes.get(programme.id())))
                        .withClauses(programme.clauses().stream()
                                .map(clause -> clause.descending(
                                        Optional.ofNullable(found.get(clause.id())), clause.predecessors()))
                                .toList()))
                .toList());
    }

    /** The draft with its clauses joined to those of the period before; they get ids of their own and remember. */
    static PlanDraft succeeding(PlanDraft draft, PlanView before) {
        Map<String, ClauseId> found = new Lineage().match(draft, before);
        return draft.withProgrammes(draft.programmes().stream()
                .map(programme -> programme.withClauses(programme.clauses().stream()
                        .map(clause -> clause.descending(
                                Optional.empty(),
                                Optional.ofNullable(found.get(clause.id()))
                                        .map(Set::of)
                                        .orElseGet(Set::of)))
                        .toList()))
                .toList());
    }

    private Map<String, ClauseId> match(PlanDraft draft, PlanView plan) {
        List<Pair> pairs = new ArrayList<>();
        for (PlanDraft.Programme programme : draft.programmes()) {
            for (PlanView.Programme old : plan.programmes()) {
                double near = likeness.of(programme.title(), old.title());
                for (PlanDraft.Clause clause : programme.clauses()) {
                    for (PlanView.Clause before : old.clauses()) {
                        double score = TITLE * likeness.of(clause.title(), before.title())
                                + TEXT * likeness.of(clause.text(), before.text())
                                + PROGRAMME * near;
                        pairs.add(new Pair(clause, before.id(), score));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        Map<String, ClauseId> found = new HashMap<>();
        Set<ClauseId> used = new HashSet<>();
        pairs.stream().filter(pair -> pair.score() >= ENOUGH).forEach(pair -> {
            if (!found.containsKey(pair.clause().id()) && used.add(pair.old())) {
                found.put(pair.clause().id(), pair.old());
            }
        });
        return found;
    }

    private Map<String, ProgrammeId> matchProgrammes(PlanDraft draft, PlanView plan) {
        Map<String, ProgrammeId> found = new HashMap<>();
        Set<ProgrammeId> used = new HashSet<>();
        for (PlanDraft.Programme programme : draft.programmes()) {
            plan.programmes().stream()
                    .filter(old -> !used.contains(old.id()))
                    .filter(old -> likeness.of(programme.title(), old.title()) >= ENOUGH)
                    .max(Comparator.comparingDouble(old -> likeness.of(programme.title(), old.title())))
                    .ifPresent(old -> {
                        used.add(old.id());
                        found.put(programme.id(), old.id());
                    });
        }
        return found;
    }
}
