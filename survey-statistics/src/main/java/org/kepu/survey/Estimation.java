package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates a statistic of moments in every domain, with the variance the design calls for. */
final class Estimation {

    private final SurveyDesign design;
    private final Moments moments;
    private final Statistic statistic;
    private final int outputs;
    private final UnitSums sums;
    private final double[][] totals;
    private final double[] estimates;

    Estimation(SurveyDesign design, Moments moments, Statistic statistic) {
        this.design = design;
        this.moments = moments;
        this.statistic = statistic;
        this.outputs = statistic.outputs(moments.size);
        this.sums = UnitSums.byLeaf(design.sample, moments, design.liveWeights());
        this.totals = sums.totals(moments.domains);
        this.estimates = new double[moments.domains * outputs];
        Arrays.setAll(estimates, o -> statistic.value(o % outputs, totals[o / outputs]));
    }

    /** Everything but the labels of domains, which the caller knows. */
    Estimates estimates(Domains domains, List<@Nullable String> levels) {
        double[][] diagonal = covariance(false);
        DomainCounts counts = DomainCounts.of(design, domains, moments);
        double[] simple = SimpleVariance.of(design, moments, statistic, totals, counts.n);
        List<Estimate> all = new ArrayList<>();
        for (int o = 0; o < estimates.length; o++) {
            int d = o / outputs;
            boolean empty = counts.n[d] == 0;
            // Horvitz–Thompson may come out negative: then there is no variance, not one of zero.
            double variance =
                    empty || diagonal[o][o] < 0 || !Double.isFinite(estimates[o]) ? Double.NaN : diagonal[o][o];
            all.add(new Estimate(
                    domains.label(d),
                    levels.get(o % outputs),
                    empty ? Double.NaN : estimates[o],
                    variance,
                    counts.df[d],
                    variance / simple[o],
                    counts.n[d],
                    counts.rows[d]));
        }
        return new Estimates(all, () -> covariance(true), design.df());
    }

    /** Values by domain and output. */
    double[] values() {
        return estimates.clone();
    }

    /** Weighted totals by domain and moment. */
    double[][] totals() {
        return totals;
    }

    /** Covariance of the estimates; only its diagonal unless full. */
    double[][] covariance(boolean full) {
        return design.replicated() ? replicated() : linearised(full);
    }

    private double[][] linearised(boolean full) {
        return design.rule().covariance(scores(), full);
    }

    /** The linearised score of the first estimate, summed by primary unit. */
    double[] scoresByPsu() {
        LinearScores scores = scores();
        double[] result = new double[design.psus()];
        double[] leafScore = new double[scores.columns()];
        for (int leaf = 0; leaf < design.sample.psuOfLeaf.length; leaf++) {
            Arrays.fill(leafScore, 0);
            scores.add(leaf, leafScore);
            result[design.sample.psuOfLeaf[leaf]] += leafScore[0];
        }
        return result;
    }

    private LinearScores scores() {
        double[][] coefficients = new double[estimates.length][];
        for (int o = 0; o < coefficients.length; o++) {
            coefficients[o] = statistic.gradient(o % outputs, totals[o / outputs]);
            for (int k = 0; k < coefficients[o].length; k++) {
                if (!Double.isFinite(coefficients[o][k])) {
                    coefficients[o][k] = 0;
                }
            }
        }
        ExplainedScores explained = design.residuals == null
                ? null
                : design.residuals.explain(moments, design.baseWeights, coefficients, outputs);
        return new LinearScores(sums, coefficients, outputs, explained);
    }

    private double[][] replicated() {
        ReplicateFactors factors = design.replicates();
        double[][] replicates = new ReplicateEstimates(design, moments, statistic).compute(factors);
        return ReplicateVariance.of(
                factors, replicates, estimates, design.replication().mse());
    }
}
