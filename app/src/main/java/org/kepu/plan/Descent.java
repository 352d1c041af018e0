package org.kepu.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    static Descent settle(PlanDraft draft, Set<UUID> ownProgrammes, Set<UUID> ownClauses) {
        Set<UUID> freeProgrammes = new HashSet<>(ownProgrammes);
        Set<UUID> freeClauses = new HashSet<>(ownClauses);
        List<Link> lineage = new ArrayList<>();
        List<PlanDraft.Programme> programmes = draft.programmes().stream()
                .map(programme -> programme
                        .continuing(Optional.of(programme
                                .continues()
                                .filter(id -> freeProgrammes.remove(id.value()))
                                .orElseGet(ProgrammeId::create)))
                        .withClauses(programme.clauses().stream()
                                .map(clause -> settle(clause, freeClauses, lineage))
                                .toList()))
                .toList();
        return new Descent(draft.withProgrammes(programmes), List.copyOf(lineage));
    }

    private static PlanDraft.Clause settle(PlanDraft.Clause clause, Set<UUID> free, List<Link> lineage) {
        ClauseId id = clause.continues()
                .filter(continued -> free.remove(continued.value()))
                .orElseGet(ClauseId::create);
        Set<ClauseId> predecessors = new HashSet<>(clause.predecessors());
        clause.continues().ifPresent(predecessors::add);
        predecessors.remove(id);
        predecessors.forEach(predecessor -> lineage.add(new Link(id, predecessor)));
        return clause.descending(Optional.of(id), predecessors);
    }
}
