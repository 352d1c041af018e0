package org.kepu.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the scores of a sheet add up to.
 *
 * @param self the self scores together, bonus capped
 * @param base reviewed points of base items
 * @param bonus reviewed points of bonus items, up to the cap
 * @param vetoed whether a veto was found
 * @param total base and bonus; 0 if vetoed
 */
public record Result(BigDecimal self, BigDecimal base, BigDecimal bonus, boolean vetoed, BigDecimal total) {

    /** Adds up. Items without a score count as 0. */
    static Result of(List<Item> items, List<Score> scores, BigDecimal bonusCap) {
        Map<ItemId, Score> found = scores.stream().collect(Collectors.toMap(Score::item, Function.identity()));
        BigDecimal self = sum(items, found, ItemKind.BASE, true)
                .add(sum(items, found, ItemKind.BONUS, true).min(bonusCap));
        BigDecimal base = sum(items, found, ItemKind.BASE, false);
        BigDecimal bonus = sum(items, found, ItemKind.BONUS, false).min(bonusCap);
        boolean vetoed = items.stream()
                .filter(item -> item.draft().kind() == ItemKind.VETO)
                .anyMatch(item ->
                        found.getOrDefault(item.id(), Score.none(item.id())).vetoed());
        BigDecimal total = vetoed ? BigDecimal.ZERO : base.add(bonus);
        return new Result(plain(self), plain(base), plain(bonus), vetoed, plain(total));
    }

    private static BigDecimal sum(List<Item> items, Map<ItemId, Score> scores, ItemKind kind, boolean self) {
        return items.stream()
                .filter(item -> item.draft().kind() == kind)
                .map(item -> scores.getOrDefault(item.id(), Score.none(item.id())))
                .map(score -> (self ? score.self() : score.reviewed()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }
}
