package org.kepu.survey.selection;

import org.jspecify.annotations.Nullable;

/**
 * What the draw decided about one unit of the frame.
 *
 * @param unit the unit
 * @param pi its inclusion probability
 * @param step the number that decided and its interval; null for a unit taken with certainty
 */
public record DrawnUnit(FrameUnit unit, double pi, @Nullable Step step) {

    /** Whether the unit was taken without chance, because its size asks for it. */
    public boolean certain() {
        return step == null;
    }

    /** Whether the unit is in the sample. */
    public boolean taken() {
        return step == null || step.taken();
    }

    /** The design weight 1/π. */
    public double weight() {
        return 1 / pi;
    }
}
