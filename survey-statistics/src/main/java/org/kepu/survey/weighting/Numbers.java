package org.kepu.survey.weighting;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are written into sentences. */
final class Numbers {

    private Numbers() {}

    /** At most six significant digits, without exponent. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
