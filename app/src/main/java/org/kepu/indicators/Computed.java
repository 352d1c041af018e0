package org.kepu.indicators;

import java.math.BigDecimal;
import org.kepu.shared.Refusal;

/** What came of a formula. */
public sealed interface Computed {

    /** The value. */
    record Known(BigDecimal value) implements Computed {}

    /** There is no value, and this sentence says why. */
    record Unknown(Refusal why) implements Computed {}

    /** No value, because of this. */
    static Computed unknown(String key, Object... arguments) {
        return new Unknown(Refusal.at("formula", key, arguments));
    }
}
