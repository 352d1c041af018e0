package org.kepu.intake.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;

/** Corrections of clauses. */
public sealed interface ClauseCorrection extends Correction {

    /** The clause it is about. */
    String id();

    @Override
    default Optional<?> target(PlanDraft draft) {
        return Find.clause(draft, id());
    }

    @Override
    default String about(PlanDraft draft) {
        return Find.numberOf(draft, id())
                + Find.clause(draft, id()).map(clause -> " " + clause.title()).orElse("");
    }

    /** Title, text and units of a clause; who leads does not also support. */
    record Edit(String id, String title, String text, List<String> leads, List<String> supports, boolean openEnded)
            implements ClauseCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(Find.replaceClauses(draft, clause -> clause.id().equals(id) ? edited(clause) : clause));
        }

        private PlanDraft.Clause edited(PlanDraft.Clause clause) {
            Map<String, DutyRole> duties = new LinkedHashMap<>();
            leads.forEach(unit -> duties.put(unit, DutyRole.LEAD));
            supports.forEach(unit -> duties.putIfAbsent(unit, DutyRole.SUPPORT));
            return Find.withDuties(
                    new PlanDraft.Clause(
                            id,
                            title.strip(),
                            text.strip(),
                            List.of(),
                            openEnded,
                            clause.lines(),
                            clause.continues(),
                            clause.predecessors()),
                    duties);
        }

        @Override
        public String what() {
            return "intake.did.clause";
        }
    }

    /**
     * Adds a clause.
     *
     * @param id the programme to whose end it is added
     */
    record Add(String id, String title) implements ClauseCorrection {

        @Override
        public Optional<?> target(PlanDraft draft) {
            return Find.programme(draft, id).map(PlanDraft.Programme::id);
        }

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            PlanDraft.Clause added = new PlanDraft.Clause(
                    Find.freeId(draft, "c"),
                    title.strip(),
                    "",
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());
            return Outcome.done(Find.replace(draft, programme -> {
                List<PlanDraft.Clause> clauses = new ArrayList<>(programme.clauses());
                clauses.add(added);
                return programme.id().equals(id) ? programme.withClauses(clauses) : programme;
            }));
        }

        @Override
        public String what() {
            return "intake.did.clauseAdded";
        }

        @Override
        public String about(PlanDraft draft) {
            return title;
        }
    }

    /** Removes a clause. */
    record Remove(String id) implements ClauseCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(Find.replace(
                    draft,
                    programme -> programme.withClauses(programme.clauses().stream()
                            .filter(clause -> !clause.id().equals(id))
                            .toList())));
        }

        @Override
        public String what() {
            return "intake.did.clauseRemoved";
        }
    }

    /** Moves a clause by places within its programme, up if negative. */
    record Move(String id, int places) implements ClauseCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(Find.replace(draft, programme -> {
                List<PlanDraft.Clause> clauses = new ArrayList<>(programme.clauses());
                int at = Find.indexOfClause(clauses, id);
                if (at >= 0) {
                    PlanDraft.Clause moved = clauses.remove(at);
                    clauses.add(Math.clamp((long) at + places, 0, clauses.size()), moved);
                }
                return programme.withClauses(clauses);
            }));
        }

        @Override
        public String what() {
            return "intake.did.moved";
        }
    }

    /** Moves a clause to the end of another programme. */
    record MoveTo(String id, String programme) implements ClauseCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            Optional<PlanDraft.Clause> moved = Find.clause(draft, id);
            if (moved.isEmpty() || Find.programme(draft, programme).isEmpty()) {
                return Outcome.refused("programme", "intake.refusal.gone");
            }
            return Outcome.done(Find.replace(draft, candidate -> {
                List<PlanDraft.Clause> clauses = new ArrayList<>(candidate.clauses());
                clauses.remove(moved.get());
                if (candidate.id().equals(programme)) {
                    clauses.add(moved.get());
                }
                return candidate.withClauses(clauses);
            }));
        }

        @Override
        public String what() {
            return "intake.did.moved";
        }
    }

    /**
     * Makes two clauses of one; both keep the units and descend from the same clause.
     *
     * @param at where the text of the second begins, inside the text
     */
    record Split(String id, int at) implements ClauseCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            PlanDraft.Clause whole = Find.clause(draft, id).orElseThrow();
            if (at <= 0 || at >= whole.text().length()) {
                return Outcome.refused("at", "intake.refusal.splitPlace");
            }
            String rest = whole.text().substring(at).strip();
            PlanDraft.Clause first =
                    part(whole, id, whole.title(), whole.text().substring(0, at).strip());
            PlanDraft.Clause second = part(whole, Find.freeId(draft, "c"), Sentences.title(rest), rest);
            return Outcome.done(Find.replace(draft, programme -> {
                List<PlanDraft.Clause> clauses = new ArrayList<>(programme.clauses());
                int place = Find.indexOfClause(clauses, id);
                if (place >= 0) {
                    clauses.set(place, first);
                    clauses.add(place + 1, second);
                }
                return programme.withClauses(clauses);
            }));
        }

        private static PlanDraft.Clause part(PlanDraft.Clause whole, String id, String title, String text) {
            return new PlanDraft.Clause(
                    id,
                    title,
                    text,
                    whole.duties(),
                    whole.openEnded(),
                    whole.lines(),
                    whole.continues(),
                    whole.predecessors());
        }

        @Override
        public String what() {
            return "intake.did.split";
        }
    }

    /** Joins a clause with the one after it in the programme: texts and units of both. */
    record MergeNext(String id) implements ClauseCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            PlanDraft.Programme holder = Find.holderOf(draft, id).orElseThrow();
            int at = Find.indexOfClause(holder.clauses(), id);
            if (at + 1 >= holder.clauses().size()) {
                return Outcome.refused("", "intake.refusal.nothingToMerge");
            }
            List<PlanDraft.Clause> clauses = new ArrayList<>(holder.clauses());
            clauses.set(at, merged(clauses.get(at), clauses.remove(at + 1)));
            return Outcome.done(Find.replace(
                    draft,
                    programme -> programme.id().equals(holder.id()) ? programme.withClauses(clauses) : programme));
        }

        private static PlanDraft.Clause merged(PlanDraft.Clause first, PlanDraft.Clause second) {
            Map<String, DutyRole> duties = new LinkedHashMap<>();
            first.duties().forEach(duty -> duties.put(duty.unit(), duty.role()));
            second.duties()
                    .forEach(duty -> duties.merge(
                            duty.unit(),
                            duty.role(),
                            (one, other) ->
                                    one == DutyRole.LEAD || other == DutyRole.LEAD ? DutyRole.LEAD : DutyRole.SUPPORT));
            Set<ClauseId> predecessors = new HashSet<>(first.predecessors());
            predecessors.addAll(second.predecessors());
            second.continues().ifPresent(predecessors::add);
            first.continues().ifPresent(predecessors::remove);
            return Find.withDuties(
                    new PlanDraft.Clause(
                            first.id(),
                            first.title(),
                            first.text() + "\n" + second.title() + "。" + second.text(),
                            List.of(),
                            first.openEnded() || second.openEnded(),
                            Sentences.span(first.lines(), second.lines()),
                            first.continues().or(second::continues),
                            predecessors),
                    duties);
        }

        @Override
        public String what() {
            return "intake.did.merge";
        }
    }

    /** Says which clause of the plan it continues, or none; within one period it keeps that clause's id. */
    record Descent(String id, Optional<ClauseId> continues, Set<ClauseId> predecessors) implements ClauseCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(Find.replaceClauses(draft, clause -> {
                if (clause.id().equals(id)) {
                    return clause.descending(continues, predecessors);
                }
                boolean taken = continues.isPresent() && clause.continues().equals(continues);
                return taken ? clause.descending(Optional.empty(), clause.predecessors()) : clause;
            }));
        }

        @Override
        public String what() {
            return "intake.did.descent";
        }
    }
}
