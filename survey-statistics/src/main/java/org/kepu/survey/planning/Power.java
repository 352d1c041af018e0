package org.kepu.survey.planning;

import org.kepu.survey.math.Distributions;

/** What a sample of a given number of respondents will be able to show. The inverses of {@link SampleSize}. */
public final class Power {

    private Power() {}

    /**
     * What will be said about a target, before anybody was asked; the three chances sum to 1.
     *
     * @param reached the one-sided lower bound lies at or above the target
     * @param undecided the target lies between the bounds: the sample cannot tell
     * @param missed the one-sided upper bound lies below the target
     */
    public record Outlook(double reached, double undecided, double missed) {}

    /** Half the width of the interval of a share near p. */
    public static double margin(double p, double n, Conditions conditions) {
        Conditions.requireShare(p, "The share expected");
        return conditions.twoSided() * Math.sqrt(p * (1 - p) / conditions.effective(n));
    }

    /** The chance to find the change from p1 to p2 with n respondents in each of two waves. */
    public static double change(double p1, double p2, double n, double correlation, Conditions conditions) {
        check(p1, p2, 0.8);
        double effective = conditions.effective(n) / (1 - correlation);
        double middle = (p1 + p2) / 2;
        double z = (Math.abs(p2 - p1) * Math.sqrt(effective)
                        - conditions.twoSided() * Math.sqrt(2 * middle * (1 - middle)))
                / Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        return Distributions.normalCdf(z);
    }

    /** The chances of the three answers about a target when the truth is this share. */
    public static Outlook target(double target, double truth, double n, Conditions conditions) {
        Conditions.requireShare(target, "The target");
        Conditions.requireShare(truth, "The share assumed true");
        double root = Math.sqrt(conditions.effective(n));
        double bound = conditions.oneSided() * Math.sqrt(target * (1 - target));
        double spread = Math.sqrt(truth * (1 - truth));
        double reached = Distributions.normalCdf(((truth - target) * root - bound) / spread);
        double missed = Distributions.normalCdf(((target - truth) * root - bound) / spread);
        return new Outlook(reached, 1 - reached - missed, missed);
    }

    static void check(double p1, double p2, double power) {
        Conditions.requireShare(p1, "The first share");
        Conditions.requireShare(p2, "The second share");
        Conditions.require(
                Math.abs(p1 - p2) > 1e-9, "The two shares are the same, so no sample can tell them apart; change one");
        Conditions.require(power >= 0.5 && power < 1, "The power must be from 0.5 to below 1, usually 0.8");
    }
}
