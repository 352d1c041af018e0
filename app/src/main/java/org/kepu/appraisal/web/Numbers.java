package org.kepu.appraisal.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kepu.spreadsheets.RowReader;

/** Writes and reads points and counts. */
record Numbers() {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    /** Without needless zeros. */
    static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    static String text(Optional<BigDecimal> number) {
        return number.map(Numbers::text).orElse("");
    }

    /** A number of at most two decimals; anything else is a problem of the reader. */
    static Optional<BigDecimal> read(RowReader reader, String column) {
        String text = reader.text(column, 30).replaceAll("[,，\\s]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        reader.refuse(column, "appraisal.refusal.number", text);
        return Optional.empty();
    }
}
