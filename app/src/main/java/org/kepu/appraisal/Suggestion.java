package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.Refusal;

/**
 * The score a rule would give, and why.
 *
 * @param count what was counted
 * @param fromLedger whether the ledger counted it, rather than the subject itself
 * @param why a sentence, as key and arguments
 */
public record Suggestion(BigDecimal score, BigDecimal count, boolean fromLedger, Refusal why) {

    /** What a rule makes of a count; empty where people judge. */
    static Optional<Suggestion> of(ItemDraft item, BigDecimal count, boolean fromLedger) {
        ScoringRule rule = item.rule();
        if (rule.kind() == RuleKind.NONE) {
            return Optional.empty();
        }
        BigDecimal score = rule.score(item.points(), count);
        String number = text(count);
        String key = "appraisal.suggestion." + rule.kind();
        List<Object> arguments = switch (rule.kind()) {
            case MISSING ->
                List.of(
                        number,
                        text(rule.expected().orElseThrow()),
                        text(rule.expected().orElseThrow().subtract(count).max(BigDecimal.ZERO)),
                        text(item.points().subtract(score)),
                        text(score));
            case EACH ->
                List.of(
                        number,
                        text(rule.step().orElseThrow()),
                        text(rule.perStep().orElseThrow()),
                        text(item.points()),
                        text(score));
            default -> List.of(number, text(rule.expected().orElseThrow()), text(item.points()), text(score));
        };
        return Optional.of(new Suggestion(score, count, fromLedger, new Refusal("", key, arguments)));
    }

    private static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
