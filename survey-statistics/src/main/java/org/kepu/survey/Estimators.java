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

    /**
     * Any quantity in every domain, by domain, then by level. A domain nobody is in gives NaN with n = 0. Refused: a column
     * that does not exist, text where numbers are needed (with its row), a level that does not occur.
     */
    public static Estimates estimate(SurveyDesign design, Quantity quantity, Domains domains) {
        Quantity.Terms terms = quantity.terms(design.data());
        Moments moments = new Moments(domains, terms.columns());
        return new Estimation(design, moments, terms.statistic()).estimates(domains, terms.levels());
    }

    /**
     * The population total t = Σ w y of a numeric column, or of each category of another; R's {@code svytotal(~of)}. Refused
     * as {@link #estimate}.
     */
    public static Estimates total(SurveyDesign design, String of) {
        return estimate(design, new Quantity.Total(of, null), Domains.all(design.data()));
    }

    /**
     * The mean Σ w y / Σ w of a numeric column, or the share of each category of another; R's {@code svymean(~of)}. Refused
     * as {@link #estimate}.
     */
    public static Estimates mean(SurveyDesign design, String of) {
        return estimate(design, new Quantity.Mean(of, null), Domains.all(design.data()));
    }

    /**
     * The mean of a column by domain, one for every combination of levels of {@code by} that occurs; R's {@code svyby(~of,
     * ~by, svymean)}. Rows with an empty {@code by} are in no domain. The covariance of the domains is kept.
     */
    public static Estimates mean(SurveyDesign design, String of, String... by) {
        return estimate(design, new Quantity.Mean(of, null), Domains.by(design.data(), List.of(by)));
    }

    /**
     * The share of a category, from 0 to 1; R's {@code svymean(~I(of == level))}.
     *
     * @param level the category, refused when it does not occur; null: the ones of a column of zeros and ones, else every
     *     category
     */
    public static Estimates proportion(SurveyDesign design, String of, @Nullable String level) {
        return estimate(design, new Quantity.Proportion(of, level), Domains.all(design.data()));
    }

    /**
     * The ratio R = Σ w y / Σ w x of two totals of numeric columns; R's {@code svyratio(~of, ~over)}. Where the lower total
     * is 0 there is neither an estimate nor a variance, both are NaN.
     */
    public static Estimates ratio(SurveyDesign design, String of, String over) {
        return estimate(design, new Quantity.Ratio(of, over), Domains.all(design.data()));
    }

    /**
     * Means of several numeric columns with their covariance, in their order, the name of the column as level; rows with a
     * gap in any of them are left out. R's {@code svymean(~a + b)}.
     */
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
