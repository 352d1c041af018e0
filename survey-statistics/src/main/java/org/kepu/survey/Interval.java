package org.kepu.survey;

/**
 * A confidence interval.
 *
 * @param low lower limit
 * @param high upper limit
 */
public record Interval(double low, double high) {

    /** Width. */
    public double width() {
        return high - low;
    }
}
