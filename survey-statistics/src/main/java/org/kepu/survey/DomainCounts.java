package org.kepu.survey;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Respondents, rows and degrees of freedom by domain. Units and strata count where the domain has weight, whether or not
 * the value is missing there, as R's {@code degf} of the subset.
 */
final class DomainCounts {

    /** Rows with weight and a value. */
    final int[] n;
    /** Rows of the domain, or all rows where {@link SurveyDesign#keepsRows}: R's {@code nrow} of the subset. */
    final int[] rows;

    final int[] df;

    private DomainCounts(int domains) {
        this.n = new int[domains];
        this.rows = new int[domains];
        this.df = new int[domains];
    }

    static DomainCounts of(SurveyDesign design, Domains domains, Moments moments) {
        return of(design, domains::of, domains.count(), moments);
    }

    /** Without the rows that have no value, as R's {@code svyquantile} takes them out of the subset. */
    static DomainCounts ofValues(SurveyDesign design, Moments moments) {
        return of(design, row -> moments.domain[row], moments.domains, moments);
    }

    private static DomainCounts of(SurveyDesign design, IntUnaryOperator domainOf, int domains, Moments moments) {
        DomainCounts counts = new DomainCounts(domains);
        int[] lastPsu = new int[domains];
        int[] lastStratum = new int[domains];
        Arrays.fill(lastPsu, -1);
        Arrays.fill(lastStratum, -1);
        Sample sample = design.sample;
        double[] weights = design.liveWeights();
        if (design.keepsRows()) {
            Arrays.fill(counts.rows, sample.rows.length);
        }
        for (int row : sample.rows) {
            int d = domainOf.applyAsInt(row);
            if (d < 0) {
                continue;
            }
            counts.rows[d] += design.keepsRows() ? 0 : 1;
            if (weights[row] == 0) {
                continue;
            }
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
