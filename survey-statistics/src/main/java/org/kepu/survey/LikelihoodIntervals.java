package org.kepu.survey;

import java.util.Arrays;
import org.kepu.survey.SurveyRefusal.Reason;

/**
 * Proportions with intervals from the profile of the likelihood; R's {@code svyciprop(method = "likelihood")}. Unlike the
 * methods of {@link IntervalMethod} this one looks at every weight again, so it works on the design and not on an
 * estimate alone.
 *
 * <p>With weights scaled to a mean of 1, S their sum, the deviance of a proportion π from the estimate p is D(π) = 2 S (p
 * log(p/π) + (1-p) log((1-p)/(1-π))) and its signed root z(π) = ±√(D/φ), φ the dispersion of the model, which is 1 but for
 * missing values. The limits are where z = ∓t √λ, λ = V S/(p(1-p)) the ratio of the design variance to that of the model
 * (Rao &amp; Scott 1984; Lumley &amp; Scott 2014, <i>Aust. NZ J. Stat.</i> 56), t the quantile of Student's t with the df.
 * As R does, z is computed at steps of a fifth of its largest value times the standard error of logit(π), and the limits
 * are read off a cubic spline through these steps, joined by lines at three places a step: that is the root to about three
 * digits. R starts from a regression that stops at 1e-8 of the deviance, and so do these limits.
 */
public final class LikelihoodIntervals {

    private final SurveyDesign design;
    private final Domains domains;
    private final Quantity.Terms terms;
    private final Estimates estimates;

    private LikelihoodIntervals(SurveyDesign design, Domains domains, Quantity.Terms terms, Estimates estimates) {
        this.design = design;
        this.domains = domains;
        this.terms = terms;
        this.estimates = estimates;
    }

    /** Estimates a mean or proportion in every domain. Refused for totals and ratios. */
    public static LikelihoodIntervals of(SurveyDesign design, Quantity quantity, Domains domains) {
        if (quantity instanceof Quantity.Total || quantity instanceof Quantity.Ratio) {
            throw notProportion();
        }
        return new LikelihoodIntervals(
                design, domains, quantity.terms(design.data()), Estimators.estimate(design, quantity, domains));
    }

    /** The proportions, by domain, then by level. */
    public Estimates estimates() {
        return estimates;
    }

    /**
     * The interval of one of the {@link #estimates}. Refused when no degrees of freedom are left and where the column has
     * values other than 0 and 1; a proportion of 0 or 1 has the exact interval, as with every method for proportions.
     *
     * @param index the place of the estimate, from 0
     * @param confidence above 0 and below 1, for example 0.95
     */
    public Interval interval(int index, double confidence) {
        Estimate estimate = estimates.all().get(index);
        int levels = terms.levels().size();
        double[] y = terms.columns().get(index % levels);
        if (y == null || !Arrays.stream(y).allMatch(v -> v == 0 || v == 1 || Double.isNaN(v))) {
            throw notProportion();
        }
        double p = estimate.estimate();
        if (p == 0 || p == 1 || estimate.variance() == 0 || !(estimate.df() > 0)) {
            return estimate.interval(IntervalMethod.LOGIT, confidence);
        }
        return steps(index / levels, y, estimate).interval(confidence, estimate.df());
    }

    private static SurveyRefusal notProportion() {
        return new SurveyRefusal(
                Reason.BAD_OPTION,
                "Likelihood intervals are for proportions: name a category, or a column of zeros and ones.");
    }

    private ProfileSteps steps(int domain, double[] y, Estimate estimate) {
        double[] weights = design.liveWeights();
        double mean = meanWeight(domain, weights);
        ProfileSteps.Sums sums = new ProfileSteps.Sums(estimate.variance());
        boolean all = design.keepsRows();
        for (int row = 0; row < y.length; row++) {
            boolean inside = domains.of(row) == domain;
            if (!Double.isNaN(y[row]) && (inside || all)) {
                sums.add(y[row] == 1, inside ? weights[row] / mean : 0);
            } else if (all) {
                sums.addMissing();
            }
        }
        return sums.steps();
    }

    /** R scales the weights of all rows that stay in the subset, those without a value included. */
    private double meanWeight(int domain, double[] weights) {
        double sum = 0;
        int rows = 0;
        boolean all = design.keepsRows();
        for (int row = 0; row < weights.length; row++) {
            boolean inside = domains.of(row) == domain;
            sum += inside ? weights[row] : 0;
            rows += inside || all ? 1 : 0;
        }
        return sum / rows;
    }
}
