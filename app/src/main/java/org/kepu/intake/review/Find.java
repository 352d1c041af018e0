package org.kepu.intake.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;

/** Finds and replaces parts of a draft. */
public final class Find {

    private Find() {}

    /** The programme with this id. */
    public static Optional<PlanDraft.Programme> programme(PlanDraft draft, String id) {
        return draft.programmes().stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst();
    }

    /** The clause with this id. */
    public static Optional<PlanDraft.Clause> clause(PlanDraft draft, String id) {
        return draft.clauses().stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /** The programme that holds the clause with this id. */
    public static Optional<PlanDraft.Programme> holderOf(PlanDraft draft, String clause) {
        return draft.programmes().stream()
                .filter(programme -> indexOfClause(programme.clauses(), clause) >= 0)
                .findFirst();
    }

    /** The number of a clause, empty if there is none. */
    public static String numberOf(PlanDraft draft, String clause) {
        return holderOf(draft, clause)
                .map(programme -> programme.numberOf(indexOfClause(programme.clauses(), clause)))
                .orElse("");
    }

    static int indexOf(List<PlanDraft.Programme> programmes, String id) {
        return first(programmes.size(), i -> programmes.get(i).id().equals(id));
    }

    static int indexOfClause(List<PlanDraft.Clause> clauses, String id) {
        return first(clauses.size(), i -> clauses.get(i).id().equals(id));
    }

    private static int first(int size, Predicate<Integer> wanted) {
        return IntStream.range(0, size).filter(wanted::test).findFirst().orElse(-1);
    }

    static PlanDraft replace(PlanDraft draft, UnaryOperator<PlanDraft.Programme> change) {
        return draft.withProgrammes(draft.programmes().stream().map(change).toList());
    }

    static PlanDraft replaceClauses(PlanDraft draft, UnaryOperator<PlanDraft.Clause> change) {
        return replace(
                draft,
                programme -> programme.withClauses(
                        programme.clauses().stream().map(change).toList()));
    }

    /** The clause with these duties, leads first. */
    static PlanDraft.Clause withDuties(PlanDraft.Clause clause, Map<String, DutyRole> duties) {
        return new PlanDraft.Clause(
                clause.id(),
                clause.title(),
                clause.text(),
                duties.entrySet().stream()
                        .map(duty -> new PlanDraft.Duty(duty.getKey(), duty.getValue()))
                        .sorted(Comparator.comparing(PlanDraft.Duty::role))
                        .toList(),
                clause.openEnded(),
                clause.lines(),
                clause.continues(),
                clause.predecessors());
    }

    static String freeId(PlanDraft draft, String prefix) {
        Set<String> taken = Stream.concat(
                        draft.programmes().stream().map(PlanDraft.Programme::id),
                        draft.clauses().stream().map(PlanDraft.Clause::id))
                .collect(Collectors.toSet());
        return free(prefix + "n", taken);
    }

    /** The code after the last one of a part, for example 3.6. */
    static String freeCode(PlanDraft draft, String part) {
        Set<String> taken =
                draft.programmes().stream().map(PlanDraft.Programme::code).collect(Collectors.toSet());
        String prefix = draft.programmes().stream()
                .filter(programme ->
                        programme.part().equals(part) && programme.code().contains("."))
                .map(programme -> programme.code().substring(0, programme.code().lastIndexOf('.') + 1))
                .findFirst()
                .orElse((draft.programmes().size() + 1) + ".");
        return free(prefix, taken);
    }

    private static String free(String prefix, Set<String> taken) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> prefix + i)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
