package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.Refusal;

/** What definitions and figures must be like; fields are those of the drafts. */
final class IndicatorRules {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private IndicatorRules() {}

    static List<Refusal> check(IndicatorDraft draft) {
        List<Refusal> found = new ArrayList<>();
        if (!draft.code().matches("[A-Z][A-Z0-9_]{0,19}")) {
            found.add(Refusal.at("code", "indicators.refusal.code"));
        }
        if (draft.name().isEmpty()
                || draft.name().length() > 200
                || draft.name().matches(".*[\\[\\]【】［］].*")) {
            found.add(Refusal.at("name", "indicators.refusal.name"));
        }
        if (draft.unit().length() > 40) {
            found.add(Refusal.at("unit", "indicators.refusal.unit"));
        }
        if (draft.decimals() < 0 || draft.decimals() > 6) {
            found.add(Refusal.at("decimals", "indicators.refusal.decimals"));
        }
        if (draft.formula().length() > 500) {
            found.add(Refusal.at("formula", "indicators.refusal.formula"));
        }
        if (draft.source().length() > 300) {
            found.add(Refusal.at("source", "indicators.refusal.source"));
        }
        if (draft.weight()
                .filter(weight -> weight.signum() < 0 || weight.compareTo(BigDecimal.valueOf(1000)) > 0)
                .isPresent()) {
            found.add(Refusal.at("weight", "indicators.refusal.weight"));
        }
        check(draft.goal()).ifPresent(found::add);
        return found;
    }

    private static Optional<Refusal> check(Goal goal) {
        if (goal.baselineYear().isPresent() != goal.baseline().isPresent()) {
            return Optional.of(Refusal.at("baseline", "indicators.refusal.pair"));
        }
        if (goal.targetYear().isPresent() != goal.target().isPresent()) {
            return Optional.of(Refusal.at("target", "indicators.refusal.pair"));
        }
        boolean backwards = goal.baselineYear()
                .flatMap(from -> goal.targetYear().filter(to -> to <= from))
                .isPresent();
        return backwards ? Optional.of(Refusal.at("targetYear", "indicators.refusal.backwards")) : Optional.empty();
    }

    /** @param year the year it is now: a figure is about a year that has begun */
    static List<Refusal> check(FigureDraft draft, Indicator indicator, int year) {
        List<Refusal> found = new ArrayList<>();
        if (indicator.computed()) {
            found.add(Refusal.at("value", "indicators.refusal.computed"));
        }
        if (draft.key().year() < 1990 || draft.key().year() > year) {
            found.add(Refusal.at("year", "indicators.refusal.year", Integer.toString(year)));
        }
        if (draft.value().isEmpty() && draft.openReason().isEmpty()) {
            found.add(Refusal.at("value", "indicators.refusal.nothing"));
        }
        draft.value()
                .filter(value -> !possible(value, indicator))
                .ifPresent(value -> found.add(impossible("value", indicator)));
        if (draft.source().isEmpty() || draft.source().length() > 300) {
            found.add(Refusal.at("source", "indicators.refusal.sourceNeeded"));
        }
        tooLong(draft.openReason(), 300, "open").ifPresent(found::add);
        tooLong(draft.round(), 60, "round").ifPresent(found::add);
        tooLong(draft.note(), 500, "note").ifPresent(found::add);
        tooLong(draft.reason(), 300, "reason").ifPresent(found::add);
        interval(draft, indicator).ifPresent(found::add);
        if (indicator.literacy() && draft.method() != FigureMethod.SURVEY) {
            found.add(Refusal.at("method", "indicators.refusal.literacyMethod"));
        }
        if (indicator.literacy() && draft.round().isEmpty()) {
            found.add(Refusal.at("round", "indicators.refusal.literacyRound"));
        }
        return found;
    }

    private static Optional<Refusal> interval(FigureDraft draft, Indicator indicator) {
        if (draft.low().isPresent() != draft.high().isPresent()) {
            return Optional.of(Refusal.at(draft.low().isPresent() ? "high" : "low", "indicators.refusal.intervalPair"));
        }
        if (draft.low().isEmpty() || draft.high().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal low = draft.low().get();
        BigDecimal high = draft.high().get();
        if (!possible(low, indicator) || !possible(high, indicator)) {
            return Optional.of(impossible("low", indicator));
        }
        boolean around = draft.value()
                .map(value -> low.compareTo(value) <= 0 && high.compareTo(value) >= 0)
                .orElse(low.compareTo(high) <= 0);
        return around ? Optional.empty() : Optional.of(Refusal.at("low", "indicators.refusal.intervalAround"));
    }

    private static boolean possible(BigDecimal value, Indicator indicator) {
        return value.abs().compareTo(LARGEST) <= 0
                && value.scale() <= 6
                && (!indicator.literacy() || (value.signum() >= 0 && value.compareTo(HUNDRED) <= 0));
    }

    private static Refusal impossible(String field, Indicator indicator) {
        return Refusal.at(field, indicator.literacy() ? "indicators.refusal.percent" : "indicators.refusal.number");
    }

    private static Optional<Refusal> tooLong(String text, int longest, String field) {
        return text.length() > longest
                ? Optional.of(Refusal.at(field, "imports.cell.tooLong", longest))
                : Optional.empty();
    }
}
