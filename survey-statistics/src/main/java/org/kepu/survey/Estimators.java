package org.kepu.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates with their sampling error. Rows with a missing value are left out as a domain (R's {@code na.rm = TRUE}):
 * they keep their place in the design.
 *
 * <p>Linearised variances: a total has the score u = y, a mean u = (y - p)/N, a ratio u = (y - R x)/X, each times the
 * indicator of the domain (Binder 1983; Särndal, Swensson &amp; Wretman 1992; Lumley 2010); calibrated designs use the
 * residuals of u.
 */
public final class Estimators {

    private Estimators() {}

    /** Any quantity in every domain. */
    public static Estimates estimate(SurveyDesign design, Quantity quantity, Domains domains) {
        Quantity.Terms terms = quantity.terms(design.data());
        Moments moments = new Moments(domains, terms.columns());
        return new Estimation(design, moments, terms.statistic()).estimates(domains, terms.levels());
    }

    /** The population total of a column; R's {@code svytotal(~of)}. */
    public static Estimates total(SurveyDesign design, String of) {
        return estimate(design, new Quantity.Total(of, null), Domains.all(design.data()));
    }

    /** The mean of a column; R's {@code svymean(~of)}. */
    public static Estimates mean(SurveyDesign design, String of) {
        return estimate(design, new Quantity.Mean(of, null), Domains.all(design.data()));
    }

    /** The mean of a column by domain; R's {@code svyby(~of, ~by, svymean)}. */
    public static Estimates mean(SurveyDesign design, String of, String... by) {
        return estimate(design, new Quantity.Mean(of, null), Domains.by(design.data(), List.of(by)));
    }

    /** The share of a category; R's {@code svymean(~I(of == level))}. */
    public static Estimates proportion(SurveyDesign design, String of, @Nullable String level) {
        return estimate(design, new Quantity.Proportion(of, level), Domains.all(design.data()));
    }

    /** The ratio of two totals; R's {@code svyratio(~of, ~over)}. */
    public static Estimates ratio(SurveyDesign design, String of, String over) {
        return estimate(design, new Quantity.Ratio(of, over), Domains.all(design.data()));
    }

    /** Means of several columns with their covariance; rows with a gap in any of them are left out. */
    public static Estimates means(SurveyDesign design, String... of) {
        List<double @Nullable []> columns = new ArrayList<>();
        List<@Nullable String> levels = new ArrayList<>();
        for (String name : of) {
            columns.add(design.data().column(name).numbers());
            levels.add(name);
        }
        columns.add(null);
        Domains all = Domains.all(design.data());
        Moments moments = new Moments(all, columns);
        return new Estimation(design, moments, Statistic.QUOTIENTS).estimates(all, levels);
    }
}
