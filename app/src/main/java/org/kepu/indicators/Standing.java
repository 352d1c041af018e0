package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.Refusal;

/**
 * How an indicator stands and why.
 *
 * @param why a sentence, as key and arguments
 */
public record Standing(IndicatorState state, Refusal why) {

    /**
     * Judges a figure of a whole year against a goal: an interval that covers the target decides nothing; without an interval the value
     * itself is compared.
     */
    static Standing of(Goal goal, IndicatorDirection direction, Optional<Figure> latest) {
        if (goal.target().isEmpty()) {
            return standing(IndicatorState.NO_TARGET, "noTarget");
        }
        if (latest.isEmpty()) {
            return standing(IndicatorState.NO_DATA, "noData");
        }
        FigureDraft figure = latest.get().draft();
        String year = Integer.toString(figure.key().year());
        if (!figure.openReason().isEmpty()) {
            return standing(IndicatorState.INCONCLUSIVE, "open", year, figure.openReason());
        }
        BigDecimal target = goal.target().get();
        boolean over =
                goal.targetYear().filter(due -> figure.key().year() >= due).isPresent();
        if (figure.low().isPresent() && figure.high().isPresent()) {
            return byInterval(
                    figure,
                    target,
                    direction,
                    over,
                    figure.low().get(),
                    figure.high().get());
        }
        BigDecimal value = figure.value().orElseThrow();
        return byValue(value, target, direction, over, year);
    }

    /** Judges a computed value. */
    static Standing of(Goal goal, IndicatorDirection direction, int year, Computed computed) {
        if (goal.target().isEmpty()) {
            return standing(IndicatorState.NO_TARGET, "noTarget");
        }
        return switch (computed) {
            case Computed.Unknown(Refusal why) -> new Standing(IndicatorState.NO_DATA, why);
            case Computed.Known(BigDecimal value) -> {
                boolean over = goal.targetYear().filter(due -> year > due).isPresent();
                yield byValue(value, goal.target().get(), direction, over, Integer.toString(year));
            }
        };
    }

    private static Standing byInterval(
            FigureDraft figure,
            BigDecimal target,
            IndicatorDirection direction,
            boolean over,
            BigDecimal low,
            BigDecimal high) {
        String year = Integer.toString(figure.key().year());
        if (low.compareTo(target) <= 0 && high.compareTo(target) >= 0) {
            return standing(IndicatorState.INCONCLUSIVE, "interval", year, text(low), text(high), text(target));
        }
        BigDecimal bound = direction == IndicatorDirection.UP ? low : high;
        return byValue(bound, target, direction, over, year);
    }

    private static Standing byValue(
            BigDecimal value, BigDecimal target, IndicatorDirection direction, boolean over, String year) {
        int difference = value.compareTo(target);
        boolean reached = direction == IndicatorDirection.UP ? difference >= 0 : difference <= 0;
        if (reached) {
            return standing(IndicatorState.REACHED, "reached", year, text(value), text(target));
        }
        return over
                ? standing(IndicatorState.MISSED, "missed", year, text(value), text(target))
                : standing(IndicatorState.UNDERWAY, "underway", year, text(value), text(target));
    }

    private static Standing standing(IndicatorState state, String key, Object... arguments) {
        return new Standing(state, new Refusal("", "indicators.why." + key, List.of(arguments)));
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
