package org.kepu.survey.smallarea;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kepu.survey.SurveyRefusal;

/**
 * A scale on which the model is fitted. ψ moves by the delta method (ψ·g'(y)²); estimates come back as the expectation
 * of the value given the data, E[h(T)] with T normal around the EBLUP with variance g1 (so that they are not biased by
 * the curve), mean squared errors by the delta method, intervals end by end.
 */
public enum Transformation {
    /** The values as they are. */
    NONE {
        @Override
        double to(double y) {
            return y;
        }

        @Override
        double slope(double y) {
            return 1;
        }

        @Override
        double from(double t) {
            return t;
        }

        @Override
        double expected(double t, double variance) {
            return t;
        }
    },
    /** The logarithm, for skewed amounts above zero. */
    LOG {
        @Override
        double to(double y) {
            require(y > 0, "above 0");
            return Math.log(y);
        }

        @Override
        double slope(double y) {
            return 1 / y;
        }

        @Override
        double from(double t) {
            return Math.exp(t);
        }

        @Override
        double expected(double t, double variance) {
            return Math.exp(t + variance / 2);
        }
    },
    /** The log odds, for shares strictly between 0 and 1. */
    LOGIT {
        @Override
        double to(double y) {
            require(y > 0 && y < 1, "between 0 and 1, both excluded (use arcsine when there are zeros)");
            return Math.log(y / (1 - y));
        }

        @Override
        double slope(double y) {
            return 1 / (y * (1 - y));
        }

        @Override
        double from(double t) {
            return 1 / (1 + Math.exp(-t));
        }

        @Override
        double expected(double t, double variance) {
            double sum = 0;
            double weights = 0;
            for (int k = -SPREAD; k <= SPREAD; k++) {
                double z = 0.125 * k;
                double weight = Math.exp(-z * z / 2);
                sum += weight * from(t + z * Math.sqrt(variance));
                weights += weight;
            }
            return sum / weights;
        }
    },
    /**
     * asin √y, for shares from 0 to 1. Its ψ is 1/(4ñ) with the effective sample size ñ = y(1-y)/ψ, the same as the
     * delta method; zeros need a smoothed ψ with ñ given, see {@link VarianceSmoothing#effectiveSize}.
     */
    ARCSINE {
        @Override
        double to(double y) {
            require(y >= 0 && y <= 1, "from 0 to 1");
            return Math.asin(Math.sqrt(y));
        }

        @Override
        double slope(double y) {
            require(y > 0 && y < 1, "between 0 and 1 when no effective sample size is given");
            return 1 / (2 * Math.sqrt(y * (1 - y)));
        }

        @Override
        double from(double t) {
            double sine = Math.sin(Math.clamp(t, 0, Math.PI / 2));
            return sine * sine;
        }

        @Override
        double expected(double t, double variance) {
            return (1 - Math.exp(-2 * variance) * Math.cos(2 * Math.clamp(t, 0, Math.PI / 2))) / 2;
        }
    };

    private static final int SPREAD = 64;

    /** The value on the scale of the model. */
    abstract double to(double y);

    /** The derivative of {@link #to}. */
    abstract double slope(double y);

    /** Back to the original scale. */
    abstract double from(double t);

    /** The expectation of {@link #from} under a normal distribution. */
    abstract double expected(double t, double variance);

    /** The transformation of a name, in any case. */
    public static Optional<Transformation> find(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static void require(boolean right, String range) {
        if (!right) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "This transformation needs direct estimates " + range
                            + "; choose another or smooth the variances.");
        }
    }
}
