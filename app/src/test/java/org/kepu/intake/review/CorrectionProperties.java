package org.kepu.intake.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kepu.plan.Drafts;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanJson;
import org.kepu.shared.Outcome;

class CorrectionProperties {

    private static final PlanDraft START = Drafts.plan(
            2021,
            2025,
            Drafts.action("a", Drafts.clause("1", "u", "v"), Drafts.clause("2", "v"), Drafts.clause("3", "w", "u")),
            Drafts.action("b", Drafts.clause("4", "u")));

    @Property(tries = 300)
    void whateverIsCorrectedTheDraftStaysWhole(@ForAll("steps") List<Correction> steps) {
        PlanDraft draft = START;
        for (Correction step : steps) {
            if (step.target(draft).isPresent() && step.apply(draft) instanceof Outcome.Done<PlanDraft>(var corrected)) {
                draft = corrected;
            }
        }
        List<String> ids = draft.clauses().stream().map(PlanDraft.Clause::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(draft.programmes()).extracting(PlanDraft.Programme::id).doesNotHaveDuplicates();
        assertThat(draft.clauses()).allSatisfy(clause -> {
            assertThat(clause.duties()).extracting(PlanDraft.Duty::unit).doesNotHaveDuplicates();
            assertThat(clause.duties()).extracting(PlanDraft.Duty::role).isSortedAccordingTo(DutyRole::compareTo);
        });
        assertThat(PlanJson.read(PlanJson.write(draft))).isEqualTo(draft);
    }

    @Property
    void movingUpAndDownAgainChangesNothing(@ForAll("clauses") String clause) {
        PlanDraft.Programme holder = Find.holderOf(START, clause).orElseThrow();
        boolean first = holder.clauses().getFirst().id().equals(clause);
        PlanDraft up = done(new ClauseCorrection.Move(clause, -1).apply(START));

        PlanDraft again = first ? up : done(new ClauseCorrection.Move(clause, 1).apply(up));

        assertThat(again).isEqualTo(START);
    }

    @Provide
    Arbitrary<String> clauses() {
        return Arbitraries.of("c-1", "c-2", "c-3", "c-4");
    }

    @Provide
    Arbitrary<List<Correction>> steps() {
        Arbitrary<String> ids = Arbitraries.of("c-1", "c-2", "c-3", "c-4", "cn1", "cn2");
        Arbitrary<String> programmes = Arbitraries.of("p-a", "p-b", "pn1");
        Arbitrary<String> units = Arbitraries.of("u", "v", "w", "x");
        return Arbitraries.<Correction>oneOf(
                        ids.map(ClauseCorrection.Remove::new),
                        ids.map(ClauseCorrection.MergeNext::new),
                        Combinators.combine(ids, Arbitraries.integers().between(0, 8))
                                .as(ClauseCorrection.Split::new),
                        Combinators.combine(ids, Arbitraries.integers().between(-3, 3))
                                .as(ClauseCorrection.Move::new),
                        Combinators.combine(ids, programmes).as(ClauseCorrection.MoveTo::new),
                        programmes.map(id -> new ClauseCorrection.Add(id, "neu")),
                        programmes.map(ProgrammeCorrection.Remove::new),
                        Combinators.combine(programmes, Arbitraries.integers().between(-3, 3))
                                .as(ProgrammeCorrection.Move::new),
                        programmes.map(
                                id -> new ProgrammeCorrection.Add(id, "neu", org.kepu.plan.ProgrammeKind.PROJECT)),
                        Combinators.combine(units, units).as(UnitCorrection.Rename::new),
                        units.map(UnitCorrection.Drop::new))
                .list()
                .ofMaxSize(12);
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }
}
