package org.kepu.survey.planning;

import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.math.Distributions;

/**
 * Under what conditions a survey is planned.
 *
 * @param confidence the confidence of intervals and tests, between 0.5 and 1; usually 0.95
 * @param deff the design effect expected, above 0: the variance relative to simple random sampling; see
 *     {@link DesignEffect}
 * @param population the size of the population, infinite when no finite correction is wanted
 * @param responseRate the share of the issued addresses that answer, above 0 and at most 1
 */
public record Conditions(double confidence, double deff, double population, double responseRate) {

    /** 95 % confidence, simple random sampling from a very large population, everybody answers. */
    public static final Conditions SIMPLE = new Conditions(0.95, 1, Double.POSITIVE_INFINITY, 1);

    /** Refused when a value is outside its range. */
    public Conditions {
        require(confidence > 0.5 && confidence < 1, "The confidence must lie between 0.5 and 1, for example 0.95");
        require(deff > 0 && Double.isFinite(deff), "The design effect must be above 0; 2 is usual for city surveys");
        require(population >= 1, "The population must be at least 1; leave it out when it is very large");
        require(responseRate > 0 && responseRate <= 1, "The response rate must be above 0 and at most 1");
    }

    /** The same with another confidence. */
    public Conditions confidence(double value) {
        return new Conditions(value, deff, population, responseRate);
    }

    /** The same with another design effect. */
    public Conditions deff(double value) {
        return new Conditions(confidence, value, population, responseRate);
    }

    /** The same with a finite population. */
    public Conditions population(double value) {
        return new Conditions(confidence, deff, value, responseRate);
    }

    /** The same with another response rate. */
    public Conditions responseRate(double value) {
        return new Conditions(confidence, deff, population, value);
    }

    double twoSided() {
        return Distributions.normalQuantile((1 + confidence) / 2);
    }

    double oneSided() {
        return Distributions.normalQuantile(confidence);
    }

    /** From the n of simple random sampling out of an infinite population: n0 = n·deff, n0/(1+n0/N), over the rate. */
    SampleSize size(double simple) {
        double n0 = simple * deff;
        double n = n0 / (1 + n0 / population);
        return new SampleSize(ceiling(n), ceiling(n / responseRate), n);
    }

    /** The n of simple random sampling out of an infinite population that says as much as n respondents here. */
    double effective(double n) {
        require(n > 0 && n < population, "The sample must have at least 1 person and fewer than the population");
        return 1 / ((1 / n - 1 / population) * deff);
    }

    private static long ceiling(double n) {
        return (long) Math.ceil(n - 1e-9 * n);
    }

    static void require(boolean right, String sentence) {
        if (!right) {
            throw new SurveyRefusal(SurveyRefusal.Reason.BAD_OPTION, sentence + ".");
        }
    }

    static void requireShare(double p, String what) {
        require(p > 0 && p < 1, what + " must be a share between 0 and 1 (14.5 % is 0.145), but is " + p);
    }
}
