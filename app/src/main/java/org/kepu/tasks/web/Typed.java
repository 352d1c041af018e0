package org.kepu.tasks.web;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads what people type. */
final class Typed {

    private Typed() {}

    /** A number of 0 or more with at most 4 decimals; thousands separators are accepted. */
    static Optional<BigDecimal> amount(String text) {
        String plain = text.replaceAll("[,，\\s]", "");
        return plain.matches("\\d{1,13}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
