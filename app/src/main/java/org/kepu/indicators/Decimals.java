package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kepu.spreadsheets.RowReader;

/** Reads decimal numbers exactly as they are written. */
final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");

    private Decimals() {}

    /** A number; thousands separators and a sign of percent are accepted; anything else is a problem of the reader. */
    static Optional<BigDecimal> read(RowReader reader, String column) {
        String text = reader.text(column, 40).replaceAll("[,，\\s%％]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        reader.refuse(column, "indicators.refusal.decimal", text);
        return Optional.empty();
    }
}
