package org.kepu.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Linearised scores of a statistic in every domain, made from unit sums, with the part that calibration explains taken off. */
final class LinearScores implements UnitScores {

    private final UnitSums sums;
    private final double[][] coefficients;
    private final int perDomain;
    private final @Nullable ExplainedScores explained;

    /**
     * @param coefficients by estimate (domain × outputs + output) and moment
     * @param perDomain estimates a domain
     */
    LinearScores(UnitSums sums, double[][] coefficients, int perDomain, @Nullable ExplainedScores explained) {
        this.sums = sums;
        this.coefficients = coefficients;
        this.perDomain = perDomain;
        this.explained = explained;
    }

    @Override
    public int columns() {
        return coefficients.length;
    }

    @Override
    public void add(int leaf, double[] into) {
        int m = sums.size;
        for (int entry = sums.start[leaf]; entry < sums.start[leaf + 1]; entry++) {
            int first = sums.key[entry] * perDomain;
            for (int o = first; o < first + perDomain; o++) {
                double[] c = coefficients[o];
                double score = 0;
                for (int k = 0; k < m; k++) {
                    score += c[k] * sums.sums[entry * m + k];
                }
                into[o] += score;
            }
        }
        if (explained != null) {
            explained.subtract(leaf, into);
        }
    }

    /** After calibration every leaf carries a residual, as in R, where such designs keep their rows in every domain. */
    @Override
    public void mark(int leaf, boolean[] present) {
        if (explained != null) {
            Arrays.fill(present, true);
            return;
        }
        for (int entry = sums.start[leaf]; entry < sums.start[leaf + 1]; entry++) {
            int first = sums.key[entry] * perDomain;
            Arrays.fill(present, first, first + perDomain, true);
        }
    }
}
