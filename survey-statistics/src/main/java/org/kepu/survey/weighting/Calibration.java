package org.kepu.survey.weighting;

import java.util.List;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;

/**
 * How weights are brought to known population totals. Factors g multiply the weights d that went in, w = d g(x).
 *
 * @param method the distance, see {@link Method}
 * @param margins what is to be reproduced
 * @param lower lowest factor allowed, below 1: LINEAR and LOGIT keep to it, the others are refused when a factor leaves it
 * @param upper highest factor allowed, above 1
 * @param partial whether categories without respondents are left out with a notice instead of refused
 */
public record Calibration(Method method, List<Margin> margins, double lower, double upper, boolean partial) {

    /** The ways to calibrate; sources: Deville &amp; Särndal 1992, Deming &amp; Stephan 1940. */
    public enum Method {
        /** One margin, w = d N_c / N̂_c; R's {@code postStratify}. */
        POSTSTRATIFY,
        /** Iterative proportional fitting; the variance projects residuals margin after margin; R's {@code rake}. */
        RAKE,
        /** Generalised regression, g = 1 + x'λ, clipped to the bounds if there are any; R's calfun linear. */
        LINEAR,
        /** g = exp(x'λ): the weights of RAKE, the variance from one regression residual; R's calfun raking. */
        RAKING,
        /** g between two bounds by a logit curve; R's calfun logit. */
        LOGIT;

        /** Whether factors are kept between the bounds; the other methods refuse when one leaves them. */
        boolean holdsBounds() {
            return this == LINEAR || this == LOGIT;
        }
    }

    /** Checks what can be checked without data. */
    public Calibration {
        margins = List.copyOf(margins);
        if (margins.isEmpty()) {
            throw new SurveyRefusal(Reason.BAD_OPTION, "Calibration needs at least one margin with population totals.");
        }
        if (method == Method.POSTSTRATIFY && margins.size() > 1) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION,
                    "Post-stratification takes one margin (it may combine columns); use rake for several margins.");
        }
        if (method == Method.LOGIT && !(lower < 1 && upper > 1 && lower >= 0 && Double.isFinite(upper))) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION,
                    "Logit calibration needs bounds [lower, upper] with 0 <= lower < 1 < upper, for example [0.3, 3].");
        }
        if (!(lower < 1 && upper > 1)) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION, "The bounds of the weight factors must enclose 1, for example [0.3, 3].");
        }
        for (Margin margin : margins) {
            if (margin instanceof Margin.Amount && (method == Method.POSTSTRATIFY || method == Method.RAKE)) {
                throw new SurveyRefusal(
                        Reason.BAD_OPTION,
                        "Margin '" + margin.name()
                                + "' is a total of numbers; use linear, raking or logit for it, or give categories.");
            }
        }
    }

    /** Post-stratification to one margin, of one or several columns: w = d N_c / N̂_c. */
    public static Calibration poststratify(Margin margin) {
        return unbounded(Method.POSTSTRATIFY, List.of(margin));
    }

    /** Raking by iterative proportional fitting (Deming &amp; Stephan 1940) to margins of categories. */
    public static Calibration rake(List<Margin> margins) {
        return unbounded(Method.RAKE, margins);
    }

    /** Linear (GREG) calibration, λ = (Σ d x x')⁻¹ (T - Σ d x); weights may become negative, which the design notes. */
    public static Calibration linear(List<Margin> margins) {
        return unbounded(Method.LINEAR, margins);
    }

    /** Exponential calibration, g = exp(x'λ) (Deville &amp; Särndal 1992), for categories and amounts. */
    public static Calibration raking(List<Margin> margins) {
        return unbounded(Method.RAKING, margins);
    }

    /**
     * Calibration with factors between two bounds, g = [L(U-1) + U(1-L)e^{Au}] / [U-1 + (1-L)e^{Au}], u = x'λ, A = (U-L) /
     * ((1-L)(U-1)) (Deville &amp; Särndal 1992). Refused unless 0 ≤ lower &lt; 1 &lt; upper.
     */
    public static Calibration logit(double lower, double upper, List<Margin> margins) {
        return new Calibration(Method.LOGIT, margins, lower, upper, false);
    }

    private static Calibration unbounded(Method method, List<Margin> margins) {
        return new Calibration(method, margins, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
    }

    /** Whether factors are held between finite bounds. */
    public boolean bounded() {
        return Double.isFinite(lower) || Double.isFinite(upper);
    }
}
