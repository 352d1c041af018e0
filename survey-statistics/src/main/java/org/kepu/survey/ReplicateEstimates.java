package org.kepu.survey;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.data.Codes;
import org.kepu.survey.data.Grouping;

/**
 * Replicate estimates from sums by primary unit: a replicate multiplies these sums by the factors of the units, and
 * calibration inside the replicate runs over patterns, so no weight is ever stored for a row and a replicate.
 */
final class ReplicateEstimates {

    private static final int LANES = 16;

    private final SurveyDesign design;
    private final Moments moments;
    private final Statistic statistic;
    private final UnitSums sums;
    private final int keys;
    /** Pattern and domain of each key; domain == domains for rows outside all domains. */
    private final int @Nullable [] patternOfKey;

    private final int[] domainOfKey;

    ReplicateEstimates(SurveyDesign design, Moments moments, Statistic statistic) {
        this.design = design;
        this.moments = moments;
        this.statistic = statistic;
        Calibrated calibrated = design.calibrated;
        int[] rowStart = design.sample.psuRowStart();
        if (calibrated == null) {
            this.keys = moments.domains;
            this.patternOfKey = null;
            this.domainOfKey = IntStream.range(0, keys).toArray();
            this.sums = UnitSums.of(design.sample.rows, rowStart, moments.domain, keys, moments, design.baseWeights);
            return;
        }
        int[] patterns = new int[moments.domain.length];
        Arrays.setAll(patterns, calibrated.patterns::of);
        int[] domains = new int[patterns.length];
        Arrays.setAll(domains, row -> moments.domain[row] < 0 ? moments.domains : moments.domain[row]);
        Grouping pairs =
                Grouping.by(new Codes(patterns, calibrated.patterns.count()), new Codes(domains, moments.domains + 1));
        this.keys = pairs.group().count();
        this.patternOfKey = pairs.first().of();
        this.domainOfKey = new int[keys];
        for (int row = 0; row < domains.length; row++) {
            domainOfKey[pairs.group().of()[row]] = domains[row];
        }
        this.sums = UnitSums.of(
                design.sample.rows, rowStart, pairs.group().of(), keys, moments.counted(), design.baseWeights);
    }

    /** Estimates by replicate and output (domain × outputs + output). */
    double[][] compute(ReplicateFactors factors) {
        int outputs = moments.domains * statistic.outputs(moments.size);
        double[][] result = new double[factors.count()][outputs];
        int blocks = (factors.count() + LANES - 1) / LANES;
        IntStream range = IntStream.range(0, blocks);
        boolean worthwhile = (long) sums.key.length * factors.count() > 1_000_000;
        (worthwhile ? range.parallel() : range).forEach(block -> fill(factors, block * LANES, result));
        return result;
    }

    private void fill(ReplicateFactors factors, int from, double[][] result) {
        int psus = design.psus();
        int m = sums.size;
        double[] factor = new double[psus * LANES];
        int lanes = Math.min(LANES, factors.count() - from);
        for (int lane = 0; lane < lanes; lane++) {
            factors.write(from + lane, factor, LANES, lane);
        }
        double[] totals = new double[keys * m * LANES];
        for (int psu = 0; psu < psus; psu++) {
            for (int entry = sums.start[psu]; entry < sums.start[psu + 1]; entry++) {
                for (int k = 0; k < m; k++) {
                    addLanes(totals, (sums.key[entry] * m + k) * LANES, sums.sums[entry * m + k], factor, psu * LANES);
                }
            }
        }
        for (int lane = 0; lane < lanes; lane++) {
            result[from + lane] = estimates(totals, lane);
        }
    }

    private static void addLanes(double[] totals, int at, double value, double[] factor, int from) {
        for (int lane = 0; lane < LANES; lane++) {
            totals[at + lane] += value * factor[from + lane];
        }
    }

    private double[] estimates(double[] keyTotals, int lane) {
        int m = sums.size;
        double[] adjust = adjustments(keyTotals, lane);
        double[][] totals = new double[moments.domains][moments.size];
        for (int key = 0; key < keys; key++) {
            if (domainOfKey[key] < moments.domains) {
                for (int k = 0; k < moments.size; k++) {
                    totals[domainOfKey[key]][k] += adjust[key] * keyTotals[(key * m + k) * LANES + lane];
                }
            }
        }
        int outputs = statistic.outputs(moments.size);
        double[] result = new double[moments.domains * outputs];
        for (int o = 0; o < result.length; o++) {
            result[o] = statistic.value(o % outputs, totals[o / outputs]);
        }
        return result;
    }

    /** Calibration factor of each key in a replicate. */
    private double[] adjustments(double[] keyTotals, int lane) {
        double[] result = new double[keys];
        Calibrated calibrated = design.calibrated;
        if (calibrated == null || patternOfKey == null) {
            Arrays.fill(result, 1);
            return result;
        }
        int m = sums.size;
        double[] weights = new double[calibrated.patterns.count()];
        for (int key = 0; key < keys; key++) {
            weights[patternOfKey[key]] += keyTotals[(key * m + m - 1) * LANES + lane];
        }
        double[][] all = calibrated.cumulative(weights, true);
        double[] last = all[all.length - 1];
        Arrays.setAll(result, key -> last[patternOfKey[key]]);
        return result;
    }
}
