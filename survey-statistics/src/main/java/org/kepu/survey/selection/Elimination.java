package org.kepu.survey.selection;

import java.util.Arrays;

/**
 * Tillé's (1996) elimination of one unit after the other, and its complement, the generalised Midzuno method, which
 * takes what is eliminated. With π(k|i) the inclusion probabilities of samples of i units, unit k is eliminated on the
 * way from i + 1 to i with r_k = 1 - π(k|i)/π(k|i+1), and π_kl = Π_i (1 - r_k - r_l). Joint probabilities of the
 * complement can be 0.
 */
public final class Elimination {

    private final double[] pi;
    private final boolean complement;

    private Elimination(double[] pi, boolean complement) {
        this.pi = pi;
        this.complement = complement;
    }

    /** Over these probabilities, all below 1, which must sum to a whole number. */
    public static Elimination of(double[] pi) {
        return new Elimination(pi.clone(), false);
    }

    /** The generalised Midzuno method over these probabilities. */
    public static Elimination midzuno(double[] pi) {
        Designs.wholeSum(pi);
        return new Elimination(Arrays.stream(pi).map(p -> 1 - p).toArray(), true);
    }

    /** Which units are taken; one random number an elimination. */
    public boolean[] draw(DrawRandom random) {
        boolean[] in = new boolean[pi.length];
        Arrays.fill(in, !complement);
        for (int size = pi.length - 1; size >= Designs.wholeSum(pi); size--) {
            double[] out = chances(size);
            double u = random.nextUniform();
            int last = -1;
            for (int k = 0; k < pi.length && u > 0; k++) {
                if (in[k] != complement && out[k] > 0) {
                    u -= out[k];
                    last = k;
                }
            }
            in[last] = complement;
        }
        return in;
    }

    /** The joint inclusion probabilities π_ij, with π_i on the diagonal. */
    public double[][] joint() {
        double[][] kept = new double[pi.length][pi.length];
        for (double[] row : kept) {
            Arrays.fill(row, 1);
        }
        for (int size = pi.length - 1; size >= Designs.wholeSum(pi); size--) {
            double[] out = chances(size);
            for (int k = 0; k < pi.length; k++) {
                for (int l = 0; l < pi.length; l++) {
                    kept[k][l] *= 1 - out[k] - (k == l ? 0 : out[l]);
                }
            }
        }
        if (complement) {
            double[] single = new double[pi.length];
            Arrays.setAll(single, k -> kept[k][k]);
            for (int k = 0; k < pi.length; k++) {
                for (int l = 0; l < pi.length; l++) {
                    kept[k][l] = k == l ? 1 - single[k] : Math.max(0, 1 - single[k] - single[l] + kept[k][l]);
                }
            }
        }
        return kept;
    }

    /** The chance of each unit to be eliminated on the way to this size. */
    private double[] chances(int size) {
        double[] larger = InclusionProbabilities.proportionalTo(pi, size + 1).toArray();
        double[] smaller = InclusionProbabilities.proportionalTo(pi, size).toArray();
        double[] out = new double[pi.length];
        Arrays.setAll(out, k -> 1 - smaller[k] / larger[k]);
        return out;
    }
}
