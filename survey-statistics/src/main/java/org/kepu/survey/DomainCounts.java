package org.kepu.survey;

import java.util.Arrays;

/**
 * Respondents, rows and degrees of freedom by domain. Units and strata count where the domain has weight, whether or not
 * the value is missing there, as R's {@code degf} of the subset.
 */
final class DomainCounts {

    /** Rows with weight and a value. */
    final int[] n;
    /** Rows with weight. */
    final int[] rows;

    final int[] df;

    private DomainCounts(int domains) {
        this.n = new int[domains];
        this.rows = new int[domains];
        this.df = new int[domains];
    }

    static DomainCounts of(SurveyDesign design, Domains domains, Moments moments) {
        DomainCounts counts = new DomainCounts(domains.count());
        int[] lastPsu = new int[domains.count()];
        int[] lastStratum = new int[domains.count()];
        Arrays.fill(lastPsu, -1);
        Arrays.fill(lastStratum, -1);
        Sample sample = design.sample;
        double[] weights = design.liveWeights();
        for (int row : sample.rows) {
            int d = domains.of(row);
            if (d < 0 || weights[row] == 0) {
                continue;
            }
            counts.rows[d]++;
            if (moments.domain[row] >= 0) {
                counts.n[d]++;
            }
            int psu = sample.psuOfLeaf[sample.leafOfRow[row]];
            if (lastPsu[d] != psu) {
                lastPsu[d] = psu;
                counts.df[d]++;
            }
            if (lastStratum[d] != sample.stratumOfPsu[psu]) {
                lastStratum[d] = sample.stratumOfPsu[psu];
                counts.df[d]--;
            }
        }
        return counts;
    }
}
