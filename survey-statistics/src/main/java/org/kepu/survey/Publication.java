package org.kepu.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should be warned of before a number is published. Proportions follow the presentation standards of the
 * US National Center for Health Statistics (2017), coefficients of variation the bands of Statistics Canada.
 */
public final class Publication {

    private Publication() {}

    /**
     * The warnings, by name: {@code empty} no respondents; {@code noInterval} no degrees of freedom; {@code noVariance}
     * the variance estimate is negative, as Horvitz–Thompson's may be: use Yates–Grundy or Brewer; {@code zero} no case
     * or nobody but cases, so the standard error says nothing; {@code suppress} fewer than 30 respondents, an interval as
     * wide as 0.30, or wider than 0.05 and 130 % of the proportion; {@code df<8}; {@code cv>16.6}, {@code cv>33.3}.
     *
     * @param estimate what is to be published
     * @param interval its interval; null if there is none
     * @param proportion whether it is a proportion
     */
    public static List<String> flags(Estimate estimate, @Nullable Interval interval, boolean proportion) {
        List<String> flags = new ArrayList<>();
        if (estimate.n() == 0) {
            return List.of("empty");
        }
        if (estimate.df() <= 0) {
            flags.add("noInterval");
        } else if (estimate.df() < 8) {
            flags.add("df<8");
        }
        if (Double.isNaN(estimate.variance())) {
            flags.add("noVariance");
        }
        double p = estimate.estimate();
        if (proportion) {
            if (p == 0 || p == 1) {
                flags.add("zero");
            }
            if (estimate.n() < 30 || interval == null || tooWide(interval, p)) {
                flags.add("suppress");
            }
        } else if (estimate.n() < 30) {
            flags.add("n<30");
        }
        double cv = 100 * estimate.cv();
        if (cv > 33.3) {
            flags.add("cv>33.3");
        } else if (cv > 16.6) {
            flags.add("cv>16.6");
        }
        return List.copyOf(flags);
    }

    private static boolean tooWide(Interval interval, double p) {
        return interval.width() >= 0.30 || (interval.width() > 0.05 && interval.width() > 1.3 * p);
    }
}
