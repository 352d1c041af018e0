package org.kepu.survey.weighting;

import java.util.Set;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.Factor;

/** Keys of margin totals as people write them, brought to the form of the data's categories. */
final class Keys {

    private static final String SEPARATORS = "|,.:;/_ ";

    private Keys() {}

    /** The level of the factor that a key means; the key itself when it means none. */
    static String normal(String key, int columns, Factor factor) {
        Set<String> levels = Set.copyOf(factor.levels());
        String stripped = key.strip();
        if (levels.contains(stripped)) {
            return stripped;
        }
        if (columns == 1) {
            return sameNumber(stripped, factor);
        }
        for (int i = 0; i < SEPARATORS.length(); i++) {
            String candidate = stripped.replace(SEPARATORS.charAt(i), '|').replaceAll(" *\\| *", "|");
            if (levels.contains(candidate)) {
                return candidate;
            }
        }
        return stripped;
    }

    /** "1.0" and "1" are the same category. */
    private static String sameNumber(String key, Factor factor) {
        double number = Column.parse(key);
        if (Double.isNaN(number)) {
            return key;
        }
        return factor.levels().stream()
                .filter(level -> Column.parse(level) == number)
                .findFirst()
                .orElse(key);
    }
}
