package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.Distributions;

/**
 * Quantiles with Woodruff's interval (1952): the interval of the share of the population up to the quantile, turned back
 * into values; R's {@code svyquantile}.
 */
public final class Quantiles {

    private final SurveyDesign design;
    private final double[] values;
    private final Domains domains;
    private final QuantileRule rule;
    private final IntervalMethod method;
    private final double confidence;

    private Quantiles(
            SurveyDesign design,
            String of,
            Domains domains,
            QuantileRule rule,
            IntervalMethod method,
            double confidence) {
        this.design = design;
        this.values = design.data().column(of).numbers();
        this.domains = domains;
        this.rule = rule;
        this.method = method;
        this.confidence = confidence;
    }

    /**
     * Quantiles of a numeric column, by domain, then by probability. The variance is (width / 2t)². Limits that would need a
     * share below 0 or above 1 are null. Refused: text in the column (with its row), probabilities outside of 0 to 1.
     *
     * @param probabilities shares below the quantile, above 0 and below 1
     * @param rule how the step function of cumulated weights is read
     * @param method of the interval of the share; R's {@code interval.type} mean is {@link IntervalMethod#T}
     * @param confidence above 0 and below 1
     */
    public static List<Quantile> estimate(
            SurveyDesign design,
            String of,
            Domains domains,
            List<Double> probabilities,
            QuantileRule rule,
            IntervalMethod method,
            double confidence) {
        for (double p : probabilities) {
            if (!(p > 0 && p < 1)) {
                throw new SurveyRefusal(
                        Reason.BAD_OPTION, "The probabilities of quantiles lie between 0 and 1, not " + p + ".");
            }
        }
        return new Quantiles(design, of, domains, rule, method, confidence).all(probabilities);
    }

    /** Quantiles of everybody by the mathematical rule with 95 % intervals. */
    public static List<Quantile> estimate(SurveyDesign design, String of, double... probabilities) {
        return estimate(
                design,
                of,
                Domains.all(design.data()),
                Arrays.stream(probabilities).boxed().toList(),
                QuantileRule.MATH,
                IntervalMethod.T,
                0.95);
    }

    private List<Quantile> all(List<Double> probabilities) {
        List<Steps> steps = steps();
        List<List<Quantile>> byProbability = new ArrayList<>();
        for (double p : probabilities) {
            byProbability.add(at(p, steps));
        }
        return IntStream.range(0, domains.count())
                .boxed()
                .flatMap(d -> byProbability.stream().map(list -> list.get(d)))
                .toList();
    }

    /** The distribution in a domain. */
    private static final class Steps {
        private final double[] x;
        private final double[] below;

        Steps(double[] x, double[] below) {
            this.x = x;
            this.below = below;
        }
    }

    private List<Steps> steps() {
        double[] weights = design.liveWeights();
        List<Steps> result = new ArrayList<>();
        int[][] rows = new int[domains.count()][];
        int[] used = new int[rows.length];
        for (int pass = 0; pass < 2; pass++) {
            for (int row = 0; row < values.length; row++) {
                int d = domains.of(row);
                if (d < 0 || weights[row] == 0 || Double.isNaN(values[row])) {
                    continue;
                }
                if (pass == 1) {
                    rows[d][used[d]] = row;
                }
                used[d]++;
            }
            for (int d = 0; d < rows.length && pass == 0; d++) {
                rows[d] = new int[used[d]];
                used[d] = 0;
            }
        }
        for (int[] members : rows) {
            int[] order = Arrays.stream(members)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer row) -> values[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            result.add(new Steps(
                    Arrays.stream(order).mapToDouble(row -> values[row]).toArray(), cumulated(order, weights)));
        }
        return result;
    }

    /**
     * Compensated, so that a share that is exact in decimals is met exactly. R keeps inclusion probabilities, so its
     * weights are 1/(1/w); a share that is exactly p is decided by that last digit, and we follow.
     */
    private static double[] cumulated(int[] order, double[] weights) {
        double[] below = new double[order.length];
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < order.length; i++) {
            double w = 1 / (1 / weights[order[i]]);
            double next = sum + w;
            lost += Math.abs(sum) >= w ? sum - next + w : w - next + sum;
            sum = next;
            below[i] = sum + lost;
        }
        return below;
    }

    private List<Quantile> at(double p, List<Steps> steps) {
        double[] quantile = new double[steps.size()];
        for (int d = 0; d < quantile.length; d++) {
            Steps s = steps.get(d);
            quantile[d] = s.x.length == 0 ? Double.NaN : rule.quantile(s.x, s.below, p);
        }
        double[] indicator = new double[values.length];
        for (int row = 0; row < indicator.length; row++) {
            int d = domains.of(row);
            indicator[row] = d < 0 || Double.isNaN(values[row]) ? Double.NaN : values[row] <= quantile[d] ? 1 : 0;
        }
        List<double @Nullable []> columns = new ArrayList<>();
        columns.add(indicator);
        columns.add(null);
        List<@Nullable String> levels = new ArrayList<>();
        levels.add(Double.toString(p));
        Moments moments = new Moments(domains, columns);
        List<Estimate> shares = new Estimation(design, moments, Statistic.QUOTIENTS)
                .estimates(domains, levels)
                .all();
        DomainCounts present = DomainCounts.ofValues(design, moments);
        List<Quantile> result = new ArrayList<>();
        for (int d = 0; d < quantile.length; d++) {
            result.add(turnedBack(p, quantile[d], among(present, d, shares.get(d)), steps.get(d)));
        }
        return result;
    }

    /** The share with degrees of freedom and rows counted where there are values. */
    private static Estimate among(DomainCounts present, int d, Estimate share) {
        return new Estimate(
                share.by(),
                share.level(),
                share.estimate(),
                share.variance(),
                present.df[d],
                share.deff(),
                share.n(),
                present.rows[d]);
    }

    private Quantile turnedBack(double p, double quantile, Estimate share, Steps steps) {
        Double low = null;
        Double high = null;
        double variance = Double.NaN;
        if (share.df() > 0 && share.n() > 0) {
            Interval interval = share.interval(method, confidence);
            low = interval.low() >= 0 ? rule.quantile(steps.x, steps.below, interval.low()) : null;
            high = interval.high() <= 1 ? rule.quantile(steps.x, steps.below, interval.high()) : null;
        }
        if (low != null && high != null) {
            double t = Distributions.tQuantile(0.5 + confidence / 2, share.df());
            variance = Math.pow((high - low) / (2 * t), 2);
        }
        Estimate estimate = new Estimate(
                share.by(), share.level(), quantile, variance, share.df(), Double.NaN, share.n(), share.rows());
        return new Quantile(p, estimate, low, high);
    }
}
