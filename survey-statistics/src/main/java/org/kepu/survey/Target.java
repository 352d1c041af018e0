package org.kepu.survey;

import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.Distributions;

/**
 * How far an estimate is from a target that is to be reached.
 *
 * @param gap target less estimate
 * @param t (estimate - target) / se
 * @param probability P(T ≤ t) with the estimate's df: near 0 the target is not reached, near 1 it is
 * @param verdict what the interval allows to say
 */
public record Target(double gap, double t, double probability, Verdict verdict) {

    /** The three answers. */
    public enum Verdict {
        /** The lower 95 % one-sided bound is at or above the target. */
        REACHED,
        /** The sample cannot tell. */
        NOT_DECIDABLE,
        /** The upper 95 % one-sided bound is below the target. */
        NOT_REACHED
    }

    /** Compares an estimate with a target. */
    public static Target of(Estimate estimate, double target) {
        if (estimate.df() <= 0 || !(estimate.se() > 0)) {
            throw new SurveyRefusal(
                    Reason.NO_DEGREES_OF_FREEDOM,
                    "The estimate has no sampling error or no degrees of freedom, so it cannot be compared with a target.");
        }
        double t = (estimate.estimate() - target) / estimate.se();
        double bound = Distributions.tQuantile(0.95, estimate.df());
        Verdict verdict = t >= bound ? Verdict.REACHED : t < -bound ? Verdict.NOT_REACHED : Verdict.NOT_DECIDABLE;
        return new Target(target - estimate.estimate(), t, Distributions.tCdf(t, estimate.df()), verdict);
    }
}
