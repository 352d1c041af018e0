package org.kepu.intake.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.plan.Drafts.action;
import static org.kepu.plan.Drafts.clause;
import static org.kepu.plan.Drafts.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;

class CorrectionTest {

    private final PlanDraft draft = plan(
            2021,
            2025,
            action("青少年", clause("甲", "市教育局", "市科协"), clause("乙", "市科协", "市教育委")),
            action("农民", clause("丙", "市农业农村局")));

    @Test
    void whoLeadsDoesNotAlsoSupport() {
        PlanDraft corrected =
                apply(new ClauseCorrection.Edit("c-甲", "甲", "", List.of("市科协"), List.of("市科协", "团市委"), false));

        assertThat(duties(corrected, "c-甲")).containsExactly("市科协 LEAD", "团市委 SUPPORT");
    }

    @Test
    void aRightNameTakesOverTheDutiesOfAWrongOne() {
        PlanDraft corrected = apply(new UnitCorrection.Rename("市教育委", "市教育局"));

        assertThat(duties(corrected, "c-乙")).containsExactly("市科协 LEAD", "市教育局 SUPPORT");
        assertThat(corrected.namedUnits()).extracting(PlanDraft.Unit::name).doesNotContain("市教育委");
    }

    @Test
    void aNameThatBecomesAnotherInTheSameClauseKeepsTheStrongerDuty() {
        PlanDraft corrected = apply(new UnitCorrection.Rename("市教育局", "市科协"));

        assertThat(duties(corrected, "c-甲")).containsExactly("市科协 LEAD");
    }

    @Test
    void aGroupIsReplacedByItsUnits() {
        PlanDraft corrected = apply(new UnitCorrection.Expand("市农业农村局", Set.of("市科协")));

        assertThat(duties(corrected, "c-丙")).containsExactly("市科协 LEAD");
    }

    @Test
    void aSplitClauseKeepsUnitsAndDescentInBothHalves() {
        ClauseId origin = ClauseId.create();
        PlanDraft whole = plan(2021, 2025, action("行动", clause("甲", "市教育局").descending(Optional.of(origin), Set.of())));
        PlanDraft.Clause clause = new PlanDraft.Clause(
                "c-甲",
                "甲",
                "第一句。第二句。",
                whole.clauses().getFirst().duties(),
                true,
                Optional.empty(),
                Optional.of(origin),
                Set.of());
        PlanDraft given =
                whole.withProgrammes(List.of(whole.programmes().getFirst().withClauses(List.of(clause))));

        PlanDraft split = done(new ClauseCorrection.Split("c-甲", 4).apply(given));

        assertThat(split.clauses()).extracting(PlanDraft.Clause::text).containsExactly("第一句。", "第二句。");
        assertThat(split.clauses()).extracting(PlanDraft.Clause::title).containsExactly("甲", "第二句");
        assertThat(split.clauses()).allSatisfy(half -> {
            assertThat(half.duties()).hasSize(1);
            assertThat(half.continues()).contains(origin);
        });
        assertThat(new ClauseCorrection.Split("c-甲", 0).apply(given)).isInstanceOf(Outcome.Refused.class);
        assertThat(new ClauseCorrection.Split("c-甲", 8).apply(given)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aMergedClauseHasBothTextsAndAllUnits() {
        PlanDraft merged = apply(new ClauseCorrection.MergeNext("c-甲"));

        assertThat(merged.clauses()).hasSize(2);
        assertThat(merged.clauses().getFirst().text()).contains("甲的内容", "乙的内容");
        assertThat(duties(merged, "c-甲")).containsExactly("市教育局 LEAD", "市科协 LEAD", "市教育委 SUPPORT");
        assertThat(new ClauseCorrection.MergeNext("c-丙").apply(draft)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aClauseMovesBetweenProgrammes() {
        PlanDraft moved = apply(new ClauseCorrection.MoveTo("c-甲", "p-农民"));

        assertThat(moved.programmes())
                .extracting(programme -> programme.clauses().size())
                .containsExactly(1, 2);
        assertThat(new ClauseCorrection.MoveTo("c-甲", "nowhere").apply(draft)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void addedPartsGetIdsAndCodesOfTheirOwn() {
        PlanDraft more = apply(new ProgrammeCorrection.Add("p-农民", "新工程", org.kepu.plan.ProgrammeKind.PROJECT));
        PlanDraft most = done(new ClauseCorrection.Add("p-农民", "新任务").apply(more));

        assertThat(more.programmes()).extracting(PlanDraft.Programme::code).contains("3.2");
        assertThat(most.clauses()).extracting(PlanDraft.Clause::id).doesNotHaveDuplicates();
    }

    @Test
    void onlyOneClauseContinuesAnother() {
        ClauseId origin = ClauseId.create();
        PlanDraft first = apply(new ClauseCorrection.Descent("c-甲", Optional.of(origin), Set.of()));
        PlanDraft second = done(new ClauseCorrection.Descent("c-乙", Optional.of(origin), Set.of()).apply(first));

        assertThat(second.clauses())
                .extracting(PlanDraft.Clause::continues)
                .containsExactly(Optional.empty(), Optional.of(origin), Optional.empty());
    }

    @Test
    void whatIsGoneHasNoTarget() {
        assertThat(new ClauseCorrection.Remove("c-丁").target(draft)).isEmpty();
        assertThat(new NoticeCorrection(3, true).target(draft)).isEmpty();
        assertThat(new UnitCorrection.Drop("无").target(draft)).isEmpty();
    }

    @Test
    void fingerprintsDifferWhenThePartDiffers() {
        PlanDraft.Clause clause = draft.clauses().getFirst();

        assertThat(Fingerprint.of(clause)).isEqualTo(Fingerprint.of(clause("甲", "市教育局", "市科协")));
        assertThat(Fingerprint.of(clause)).isNotEqualTo(Fingerprint.of(clause("甲", "市科协", "市教育局")));
    }

    private PlanDraft apply(Correction correction) {
        assertThat(correction.target(draft)).isPresent();
        return done(correction.apply(draft));
    }

    private static List<String> duties(PlanDraft draft, String clause) {
        return Find.clause(draft, clause).orElseThrow().duties().stream()
                .map(duty -> duty.unit() + " " + (duty.role() == DutyRole.LEAD ? "LEAD" : "SUPPORT"))
                .toList();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }
}
