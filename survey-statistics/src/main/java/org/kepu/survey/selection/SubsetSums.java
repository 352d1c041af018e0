package org.kepu.survey.selection;

/**
 * For lists of units with probabilities p and values c: f[m] = Σ over subsets of m units of their Bernoulli
 * probability, g[m] = the same sum with each subset multiplied by the sum of its c. Built one unit at a time, only
 * adding positive numbers, so nothing cancels.
 */
final class SubsetSums {

    final double[] f;
    final double[] g;

    private SubsetSums(double[] f, double[] g) {
        this.f = f;
        this.g = g;
    }

    /** The sums over the empty list, up to subsets of n units. */
    static SubsetSums empty(int n) {
        double[] f = new double[n + 1];
        f[0] = 1;
        return new SubsetSums(f, new double[n + 1]);
    }

    /** The sums of the list with one more unit. */
    SubsetSums with(double p, double c) {
        double[] nextF = new double[f.length];
        double[] nextG = new double[f.length];
        nextF[0] = (1 - p) * f[0];
        nextG[0] = (1 - p) * g[0];
        for (int m = 1; m < f.length; m++) {
            nextF[m] = (1 - p) * f[m] + p * f[m - 1];
            nextG[m] = (1 - p) * g[m] + p * (g[m - 1] + c * f[m - 1]);
        }
        return new SubsetSums(nextF, nextG);
    }

    /** Σ over subsets of m units of either list of (a + Σc) times their probability. */
    double joined(SubsetSums other, int m, double a) {
        double sum = 0;
        for (int k = 0; k <= m; k++) {
            sum += (a * f[k] + g[k]) * other.f[m - k] + f[k] * other.g[m - k];
        }
        return sum;
    }
}
