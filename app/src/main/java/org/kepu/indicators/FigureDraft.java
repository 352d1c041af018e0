package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What was found. A value, or the reason why nothing can be concluded yet, or both.
 *
 * @param openReason why nothing can be concluded yet, at most 300 characters; empty where the value speaks
 * @param source the publication, return or report it is taken from, 1 to 300 characters
 * @param round 届次 of a survey, needed for the literacy rate
 * @param sampleSize interviews that counted, from 1
 * @param low lower bound of the interval (95 %); given together with the upper
 * @param high upper bound of the interval
 * @param reason why an earlier figure is corrected; needed if there is one
 */
public record FigureDraft(
        FigureKey key,
        Optional<BigDecimal> value,
        String openReason,
        FigureMethod method,
        String source,
        String round,
        Optional<Integer> sampleSize,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String note,
        String reason) {

    public FigureDraft {
        openReason = openReason.strip();
        source = source.strip();
        round = round.strip();
        note = note.strip();
        reason = reason.strip();
    }

    /** A value with its method and source. */
    public static FigureDraft of(FigureKey key, BigDecimal value, FigureMethod method, String source) {
        return new FigureDraft(
                key,
                Optional.of(value),
                "",
                method,
                source,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    /** Found in this round of a survey. */
    public FigureDraft inRound(String number) {
        return new FigureDraft(key, value, openReason, method, source, number, sampleSize, low, high, note, reason);
    }

    /** With its interval. */
    public FigureDraft within(BigDecimal lower, BigDecimal upper) {
        return new FigureDraft(
                key,
                value,
                openReason,
                method,
                source,
                round,
                sampleSize,
                Optional.of(lower),
                Optional.of(upper),
                note,
                reason);
    }

    /** Corrects the standing figure for this reason. */
    public FigureDraft because(String why) {
        return new FigureDraft(key, value, openReason, method, source, round, sampleSize, low, high, note, why);
    }
}
