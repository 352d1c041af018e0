package org.kepu.evidence.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kepu.evidence.Entry;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Totals;

/**
 * A quantity, ready to print; money is shown in yuan.
 *
 * @param value with grouped thousands
 */
public record Figure(Measure measure, String value) {

    /** Every measure that is not 0. */
    static List<Figure> of(Totals totals) {
        return Arrays.stream(Measure.values())
                .filter(measure -> totals.of(measure).signum() != 0)
                .map(measure -> of(measure, totals.of(measure)))
                .toList();
    }

    /** What an entry counts, without the entry itself. */
    static List<Figure> of(Entry entry) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.HAPPENINGS)
                .map(measure -> measure == Measure.PEOPLE
                        ? of(measure, BigDecimal.valueOf(entry.peopleTotal()))
                        : of(measure, entry.quantities().getOrDefault(measure, BigDecimal.ZERO)))
                .filter(figure -> !figure.value().equals("0"))
                .toList();
    }

    static Figure of(Measure measure, BigDecimal quantity) {
        BigDecimal shown = measure == Measure.FEN ? quantity.movePointLeft(2) : quantity;
        NumberFormat format = NumberFormat.getInstance(Locale.CHINA);
        format.setMaximumFractionDigits(2);
        if (measure == Measure.FEN && shown.stripTrailingZeros().scale() > 0) {
            format.setMinimumFractionDigits(2);
        }
        return new Figure(measure, format.format(shown));
    }
}
