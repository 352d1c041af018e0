package org.kepu.survey;

/** How a weighted quantile is read off the step function of cumulated weights; the names of R's {@code svyquantile}. */
public enum QuantileRule {
    /**
     * The smallest value whose share of weight reaches p. As in R, where p is less than the share of the smallest value
     * this is the second: it concerns the lower ends of intervals in small groups.
     */
    MATH,
    /** As MATH, but halfway to the next value where p is reached exactly (hf2). */
    SCHOOL,
    /** Linear through the cumulated shares (hf4). */
    HF4,
    /** Linear through the middles of the steps (hf5). */
    HF5,
    /** Linear, shares by W + w_n (hf6). */
    HF6,
    /** Linear from share 0 at the smallest to share 1 at the largest value (hf7). */
    HF7,
    /** Linear, median unbiased (hf8). */
    HF8,
    /** Linear, unbiased for the normal distribution (hf9). */
    HF9;

    /**
     * The quantile.
     *
     * @param x values in ascending order
     * @param below cumulated weight up to and including each value
     * @param p between 0 and 1
     */
    double quantile(double[] x, double[] below, double p) {
        int n = x.length;
        if (n == 1) {
            return x[0];
        }
        double whole = below[n - 1];
        if (this == MATH || this == SCHOOL) {
            int at = lastWithin(below, p * whole);
            double next = x[Math.min(at + 1, n - 1)];
            return p - below[at] / whole != 0 ? next : this == SCHOOL ? (x[at] + next) / 2 : x[at];
        }
        int right = 0;
        while (right < n && share(below, right) < p) {
            right++;
        }
        if (right == 0) {
            return x[0];
        }
        if (right == n) {
            return x[n - 1];
        }
        double low = share(below, right - 1);
        double high = share(below, right);
        return x[right - 1] + (x[right] - x[right - 1]) * (p - low) / (high - low);
    }

    private double share(double[] below, int i) {
        int n = below.length;
        double before = i == 0 ? 0 : below[i - 1];
        double last = below[n - 1] - below[n - 2];
        return switch (this) {
            case HF5 -> (before + below[i]) / 2 / below[n - 1];
            case HF6 -> below[i] / (below[n - 1] + last);
            case HF7 -> before / below[n - 2];
            case HF8 -> (before / 3 + below[i] * 2 / 3) / (below[n - 1] + last / 3);
            case HF9 -> (before * 3 / 8 + below[i] * 5 / 8) / (below[n - 1] + last / 4);
            default -> below[i] / below[n - 1];
        };
    }

    /** The last value whose cumulated weight is at most this; the first if there is none. */
    private static int lastWithin(double[] below, double weight) {
        int low = 0;
        int high = below.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (below[middle] <= weight) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
