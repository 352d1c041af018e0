package org.kepu.survey;

import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.SingularMatrixException;

/**
 * Tests of association between two categorical columns under a complex design; R's {@code svychisq}. With the shares p̂ of
 * the cells and their design covariance V̂, Rao &amp; Scott 1984 refer Pearson's X² to its distribution under the design
 * through Δ = (C'(D/n)C)⁻¹ (C'D V̂ D C), D = diag(1/p̂), C the contrasts of interaction; Wald's test (Koch, Freeman &amp;
 * Freeman 1975) takes the deviations of the cells from the products of their margins as they are. See
 * {@link TableStatistic} for each.
 */
public final class Tables {

    private Tables() {}

    /** Tests two columns among everybody; see {@link #test(SurveyDesign, String, String, TableStatistic, Domains)}. */
    public static TableTest test(SurveyDesign design, String of, String against, TableStatistic statistic) {
        return test(design, of, against, statistic, Domains.all(design.data()));
    }

    /**
     * Tests two columns within the one domain given. Rows without a value in either column are left out, levels that do
     * not occur there are too. Refused: several domains, a column with fewer than two levels, no degrees of freedom, and
     * cells without respondents or variation where the statistic cannot do without.
     *
     * @param of the column of the table's rows
     * @param against the column of its columns; the tests are the same the other way round
     */
    public static TableTest test(
            SurveyDesign design, String of, String against, TableStatistic statistic, Domains within) {
        if (within.count() != 1) {
            throw new SurveyRefusal(Reason.EMPTY_DOMAIN, "A table needs exactly one domain with respondents.");
        }
        TwoWayTable table = TwoWayTable.of(design, of, against, within);
        if (table.df() <= 0) {
            throw new SurveyRefusal(
                    Reason.NO_DEGREES_OF_FREEDOM,
                    "No degrees of freedom are left, so the table cannot be tested; combine domains or strata.");
        }
        try {
            return switch (statistic) {
                case WALD, ADJUSTED_WALD -> Wald.of(table, statistic);
                case F, CHISQ, SADDLEPOINT -> RaoScott.of(table, statistic);
            };
        } catch (SingularMatrixException degenerate) {
            throw new SurveyRefusal(
                    Reason.EMPTY_DOMAIN,
                    "The table of '" + of + "' by '" + against
                            + "' has cells without respondents or without variation; merge categories.");
        }
    }
}
