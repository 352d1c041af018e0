package org.kepu.survey.selection;

import java.util.Arrays;
import org.kepu.survey.SurveyRefusal;

/**
 * Inclusion probabilities proportional to size, π_i = n·M_i/ΣM. Where that reaches 1 the unit is taken with certainty
 * (a stratum of its own), and the rest of the sample is shared among the others; repeated until no further unit
 * reaches 1 (Särndal, Swensson &amp; Wretman 1992, section 3.6). The same as {@code inclusionprobabilities} of R's
 * {@code sampling}.
 */
public final class InclusionProbabilities {

    private final double[] pi;
    private final boolean[] certain;
    private final int rounds;

    private InclusionProbabilities(double[] pi, boolean[] certain, int rounds) {
        this.pi = pi;
        this.certain = certain;
        this.rounds = rounds;
    }

    /** For a sample of n units out of these sizes; all sizes must be above zero and n between 1 and their number. */
    public static InclusionProbabilities proportionalTo(double[] sizes, int n) {
        if (n < 1 || n > sizes.length) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "A sample of " + n + " cannot be drawn from " + sizes.length + " units; ask for 1 to "
                            + sizes.length + ".");
        }
        if (Arrays.stream(sizes).anyMatch(size -> !(size > 0) || Double.isInfinite(size))) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_FRAME, "Every size must be a number above zero; correct the frame.");
        }
        boolean[] certain = new boolean[sizes.length];
        double[] pi = new double[sizes.length];
        int rounds = 0;
        boolean more = true;
        while (more) {
            share(sizes, n, certain, pi);
            more = false;
            for (int i = 0; i < pi.length; i++) {
                if (!certain[i] && pi[i] >= 1 - 1e-12) {
                    certain[i] = true;
                    more = true;
                }
            }
            rounds += more ? 1 : 0;
        }
        return new InclusionProbabilities(pi, certain, rounds);
    }

    private static void share(double[] sizes, int n, boolean[] certain, double[] pi) {
        double total = 0;
        int left = n;
        for (int i = 0; i < sizes.length; i++) {
            total += certain[i] ? 0 : sizes[i];
            left -= certain[i] ? 1 : 0;
        }
        for (int i = 0; i < sizes.length; i++) {
            pi[i] = certain[i] ? 1 : left * sizes[i] / total;
        }
    }

    /** The probability of each unit. */
    public double[] toArray() {
        return pi.clone();
    }

    /** The probability of unit i, counted from 0. */
    public double of(int i) {
        return pi[i];
    }

    /** Whether unit i is taken with certainty. */
    public boolean certain(int i) {
        return certain[i];
    }

    /** How often units had to be set aside before none reached 1; 0 when there are no certainty units. */
    public int rounds() {
        return rounds;
    }
}
