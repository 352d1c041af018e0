package org.kepu.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringRuleTest {

    @ParameterizedTest
    @CsvSource({
        "MISSING, 4, 1, 2, 10, 4, 10",
        "MISSING, 4, 1, 2, 10, 3, 8",
        "MISSING, 4, 1, 2, 10, 2.5, 6",
        "MISSING, 4, 1, 2, 10, 9, 10",
        "MISSING, 20, 1, 2, 10, 0, 0",
        "SHARE, 50, , , 10, 25, 5",
        "SHARE, 3, , , 10, 1, 3.33",
        "SHARE, 50, , , 10, 80, 10",
        "ALL, 2, , , 5, 2, 5",
        "ALL, 2, , , 5, 1, 0",
        "EACH, , 1, 0.5, 3, 4, 2",
        "EACH, , 2, 1, 3, 5, 2",
        "EACH, , 1, 0.5, 3, 40, 3",
    })
    void aRuleGivesPointsForACount(
            RuleKind kind,
            BigDecimal expected,
            BigDecimal step,
            BigDecimal perStep,
            BigDecimal points,
            BigDecimal count,
            BigDecimal score) {
        assertThat(rule(kind, expected, step, perStep).score(points, count)).isEqualByComparingTo(score);
    }

    @Property
    void aScoreIsNeverBelowZeroNorAboveThePointsAndMoreIsNeverWorse(
            @ForAll RuleKind kind,
            @ForAll @IntRange(max = 500) int count,
            @ForAll @IntRange(max = 20) int more,
            @ForAll @IntRange(min = 1, max = 50) int points) {
        ScoringRule rule = rule(
                kind,
                kind == RuleKind.EACH || kind == RuleKind.NONE ? null : BigDecimal.valueOf(100),
                kind == RuleKind.MISSING || kind == RuleKind.EACH ? BigDecimal.valueOf(3) : null,
                kind == RuleKind.MISSING || kind == RuleKind.EACH ? new BigDecimal("0.7") : null);
        assertThat(rule.whole()).isTrue();
        BigDecimal score = rule.score(BigDecimal.valueOf(points), BigDecimal.valueOf(count));
        assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(points));
        assertThat(rule.score(BigDecimal.valueOf(points), BigDecimal.valueOf(count + more)))
                .isGreaterThanOrEqualTo(score);
    }

    @Example
    void aSuggestionSaysWhatIsMissingAndWhatItCosts() {
        ItemDraft item = item(ItemKind.BASE, "10", ScoringRule.missing("4", "1", "2"));
        Suggestion suggestion = Suggestion.of(item, BigDecimal.ONE, true).orElseThrow();
        assertThat(suggestion.score()).isEqualByComparingTo("4");
        assertThat(suggestion.why().arguments()).containsExactly("1", "4", "3", "6", "4");
        assertThat(Suggestion.of(item(ItemKind.BASE, "10", ScoringRule.NONE), BigDecimal.ONE, true))
                .isEmpty();
    }

    @Example
    void bonusIsCappedAndAVetoLeavesNothing() {
        Item base = new Item(ItemId.create(), 1, item(ItemKind.BASE, "90", ScoringRule.NONE));
        Item one = new Item(ItemId.create(), 2, item(ItemKind.BONUS, "8", ScoringRule.NONE));
        Item two = new Item(ItemId.create(), 3, item(ItemKind.BONUS, "8", ScoringRule.NONE));
        Item veto = new Item(ItemId.create(), 4, item(ItemKind.VETO, "0", ScoringRule.NONE));
        List<Score> scores =
                new ArrayList<>(List.of(score(base, "80", false), score(one, "7", false), score(two, "6", false)));
        Result result = Result.of(List.of(base, one, two, veto), scores, BigDecimal.TEN);
        assertThat(result.total()).isEqualByComparingTo("90");
        assertThat(result.bonus()).isEqualByComparingTo("10");
        scores.add(score(veto, null, true));
        assertThat(Result.of(List.of(base, one, two, veto), scores, BigDecimal.TEN)
                        .total())
                .isEqualByComparingTo("0");
    }

    @Example
    void equalTotalsShareAPlaceAndTheNextCountsThemAll() {
        assertThat(Ranked.rank(List.of(
                                sheet("甲", 1, "80"), sheet("乙", 2, "90"), sheet("丙", 3, "90.00"), sheet("丁", 4, "95")))
                        .stream()
                        .map(ranked -> ranked.place() + ranked.sheet().name()))
                .containsExactly("1丁", "2乙", "2丙", "4甲");
    }

    private static Ranked.Unranked sheet(String name, int position, String total) {
        Sheet sheet = new Sheet(
                SheetId.create(),
                AppraisalId.create(),
                new Subject.OfUnit(org.kepu.shared.UnitId.create()),
                name,
                position,
                SheetState.REVIEWED,
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
        BigDecimal points = new BigDecimal(total);
        return new Ranked.Unranked(sheet, new Result(points, points, BigDecimal.ZERO, false, points));
    }

    private static Score score(Item item, String points, boolean vetoed) {
        return new Score(
                item.id(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                Optional.ofNullable(points).map(BigDecimal::new),
                vetoed,
                "");
    }

    static ItemDraft item(ItemKind kind, String points, ScoringRule rule) {
        return new ItemDraft(
                "组织领导", "召开专题会议", "", "会议记录", kind, new BigDecimal(points), rule, Optional.empty(), Set.of());
    }

    private static ScoringRule rule(RuleKind kind, BigDecimal expected, BigDecimal step, BigDecimal perStep) {
        return new ScoringRule(
                kind, Optional.ofNullable(expected), Optional.ofNullable(step), Optional.ofNullable(perStep));
    }
}
