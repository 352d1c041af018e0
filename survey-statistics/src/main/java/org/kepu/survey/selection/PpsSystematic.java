package org.kepu.survey.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Systematic selection with unequal probabilities along an ordered list (Madow 1949): with C the cumulated
 * probabilities and one random start u, unit i is taken when some u + j (j = 0, 1, …) lies in (C[i-1], C[i]].
 *
 * <p>The order of the list spreads the sample, which is its strength. Its price: some pairs can never be drawn
 * together, so no variance estimator is unbiased; use the with-replacement formula (conservative) or, when the order
 * carries information, {@link SuccessiveDifferences}.
 */
public final class PpsSystematic implements SelectionDesign {

    private final double[] cumulated;

    private PpsSystematic(double[] cumulated) {
        this.cumulated = cumulated;
    }

    /** Over these probabilities, which must sum to a whole number (the sample size). */
    public static PpsSystematic of(double[] pi) {
        double[] cumulated = new double[pi.length];
        double sum = 0;
        for (int i = 0; i < pi.length; i++) {
            sum += pi[i];
            cumulated[i] = sum;
        }
        if (pi.length > 0) {
            cumulated[pi.length - 1] = Designs.wholeSum(pi);
        }
        return new PpsSystematic(cumulated);
    }

    /** What one start in [0, 1) decides about every unit. */
    public List<Step> select(double start) {
        List<Step> steps = new ArrayList<>();
        double low = 0;
        for (double high : cumulated) {
            double upTo = Math.floor(high + 1 - start);
            boolean taken = upTo > Math.floor(low + 1 - start);
            steps.add(new Step(low, high, taken ? start + upTo - 1 : Double.NaN, taken));
            low = high;
        }
        return steps;
    }

    @Override
    public List<Step> draw(DrawRandom random) {
        return select(random.nextUniform());
    }

    /** Exact: every start between two neighbouring fractional parts of C selects the same units. Pairs can have 0. */
    @Override
    public double[][] joint() {
        double[] cuts =
                Arrays.stream(cumulated).map(c -> c - Math.floor(c)).sorted().toArray();
        double[][] result = new double[cumulated.length][cumulated.length];
        double from = 0;
        for (int k = 0; k <= cuts.length; k++) {
            double to = k < cuts.length ? cuts[k] : 1;
            if (to > from) {
                add(result, taken((from + to) / 2), to - from);
            }
            from = Math.max(from, to);
        }
        return result;
    }

    private int[] taken(double start) {
        List<Step> steps = select(start);
        int[] units = new int[steps.size()];
        int count = 0;
        for (int i = 0; i < units.length; i++) {
            if (steps.get(i).taken()) {
                units[count++] = i;
            }
        }
        return Arrays.copyOf(units, count);
    }

    private static void add(double[][] joint, int[] units, double length) {
        for (int i : units) {
            for (int j : units) {
                joint[i][j] += length;
            }
        }
    }
}
