package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.Optional;

/** Compares and writes scores. */
final class Scores {

    private Scores() {}

    static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.flatMap(a -> other.map(b -> a.compareTo(b) == 0)).orElse(true);
    }

    static String text(Optional<BigDecimal> score) {
        return score.map(number -> {
                    BigDecimal plain = number.stripTrailingZeros();
                    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
                })
                .orElse("");
    }
}
