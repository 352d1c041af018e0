package org.kepu.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settles under which ids clauses and programmes are written: one that continues a clause of the same plan keeps its id, every
 * other gets a new one and remembers where it comes from.
 *
 * @param draft the draft in which every clause and programme has an id
 * @param lineage what each clause comes from, besides itself
 */
record Descent(PlanDraft draft, List<Link> lineage) {

    /** A clause and one it comes from. */
    record Link(ClauseId clause, ClauseId predecessor) {}

    static Descent settle(PlanDraft draft, Set<ProgrammeId> ownProgrammes, Set<ClauseId> ownClauses) {
        Set<ProgrammeId> freeProgrammes = new HashSet<>(ownProgrammes);
        Set<ClauseId> freeClauses = new HashSet<>(ownClauses);
        List<Link> lineage = new ArrayList<>();
        List<PlanDraft.Programme> programmes = draft.programmes().stream()
                .map(programme -> programme
                        .continuing(Optional.of(programme
                                .continues()
                                .filter(freeProgrammes::remove)
                                .orElseGet(ProgrammeId::create)))
                        .withClauses(programme.clauses().stream()
                                .map(clause -> settle(clause, freeClauses, lineage))
                                .toList()))
                .toList();
        return new Descent(draft.withProgrammes(programmes), List.copyOf(lineage));
    }

    private static PlanDraft.Clause settle(PlanDraft.Clause clause, Set<ClauseId> free, List<Link> lineage) {
        ClauseId id = clause.continues().filter(free::remove).orElseGet(ClauseId::create);
        Set<ClauseId> predecessors = new HashSet<>(clause.predecessors());
        clause.continues().ifPresent(predecessors::add);
        predecessors.remove(id);
        predecessors.forEach(predecessor -> lineage.add(new Link(id, predecessor)));
        return clause.descending(Optional.of(id), predecessors);
    }
}
