package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is to be said about an indicator.
 *
 * @param code for formulas: a capital letter, then capital letters, digits and _; at most 20
 * @param name 1 to 200 characters without square brackets, not used by another indicator of the area
 * @param unit such as % or 场次; may be empty
 * @param decimals 0 to 6: to how many places a computed value is rounded, half up
 * @param formula how it is computed; empty where figures are recorded
 * @param source where its figures come from, at most 300 characters
 * @param weight its part in an index, 0 or more, if it has one
 * @param shown whether the public sees it
 * @param goal the office's own; ignored for an indicator of a plan
 */
public record IndicatorDraft(
        String code,
        String name,
        String unit,
        IndicatorDirection direction,
        int decimals,
        String formula,
        String source,
        Optional<BigDecimal> weight,
        boolean shown,
        Goal goal) {

    public IndicatorDraft {
        code = code.strip();
        name = name.strip();
        unit = unit.strip();
        formula = formula.strip();
        source = source.strip();
    }
}
