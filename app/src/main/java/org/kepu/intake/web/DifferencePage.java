package org.kepu.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.intake.Review;
import org.kepu.intake.review.Find;
import org.kepu.intake.review.Fingerprint;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanDifference;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanView;
import org.kepu.web.Option;

/** A draft beside the edition it follows. */
public record DifferencePage(Review review, PlanView before, PlanDifference difference) {

    /** The address of the document. */
    public String address() {
        return "/office/documents/" + review.about().id();
    }

    /** Whether the draft stays within one period, so that clauses keep their ids. */
    public boolean samePeriod() {
        return review.about().base().isPresent();
    }

    /** The fingerprint of a clause of the draft. */
    public String was(String item) {
        return Find.clause(review.draft(), item).map(Fingerprint::of).orElse("");
    }

    /** The clauses this one may continue: those no other clause continues, and its own. */
    public List<Option> origins(PlanDifference.Change change) {
        Set<ClauseId> taken = review.draft().clauses().stream()
                .flatMap(clause -> Stream.concat(clause.continues().stream(), clause.predecessors().stream()))
                .collect(Collectors.toSet());
        return before.clauses().stream()
                .filter(clause -> !taken.contains(clause.id())
                        || change.before().filter(clause.id()::equals).isPresent())
                .map(clause -> new Option(clause.id().toString(), clause.number() + " " + clause.title()))
                .toList();
    }

    /** The lines of a clause in the source, for a link. */
    public Optional<Integer> line(String item) {
        return Find.clause(review.draft(), item)
                .flatMap(PlanDraft.Clause::lines)
                .map(PlanDraft.Lines::first);
    }
}
