package org.kepu.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rule of an item, as data.
 *
 * @param expected how much there should be; for MISSING, SHARE and ALL
 * @param step how much makes one step; for MISSING and EACH
 * @param perStep points for each step; for MISSING and EACH
 */
public record ScoringRule(
        RuleKind kind, Optional<BigDecimal> expected, Optional<BigDecimal> step, Optional<BigDecimal> perStep) {

    /** People judge. */
    public static final ScoringRule NONE =
            new ScoringRule(RuleKind.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    /** “每少 step 扣 perStep 分，扣完为止”. */
    public static ScoringRule missing(String expected, String step, String perStep) {
        return new ScoringRule(RuleKind.MISSING, number(expected), number(step), number(perStep));
    }

    /** Whether each number its kind needs is there, and no other. */
    public boolean whole() {
        boolean expects = kind == RuleKind.MISSING || kind == RuleKind.SHARE || kind == RuleKind.ALL;
        boolean steps = kind == RuleKind.MISSING || kind == RuleKind.EACH;
        return expected.isPresent() == expects && step.isPresent() == steps && perStep.isPresent() == steps;
    }

    /**
     * The score for a count: never below 0, never above the points, to two decimals half up. Steps count when they are begun for
     * MISSING and when they are whole for EACH.
     */
    public BigDecimal score(BigDecimal points, BigDecimal count) {
        BigDecimal score = switch (kind) {
            case NONE -> points;
            case MISSING -> {
                BigDecimal gap = expected.orElseThrow().subtract(count).max(BigDecimal.ZERO);
                BigDecimal steps = gap.divide(step.orElseThrow(), 0, RoundingMode.CEILING);
                yield points.subtract(steps.multiply(perStep.orElseThrow()));
            }
            case SHARE -> points.multiply(count).divide(expected.orElseThrow(), 2, RoundingMode.HALF_UP);
            case ALL -> count.compareTo(expected.orElseThrow()) >= 0 ? points : BigDecimal.ZERO;
            case EACH -> count.divide(step.orElseThrow(), 0, RoundingMode.FLOOR).multiply(perStep.orElseThrow());
        };
        return score.max(BigDecimal.ZERO).min(points).setScale(2, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
