package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.kepu.survey.weighting.Calibration;

/** Every design-based value of reference_values.csv, within the tolerance stated for its kind. */
class ReferenceValuesTest {

    private static final double EXACT = 1e-9;
    private static final double RAKED = 1e-6;
    private static final String[] MARGINS = {"region", "ur", "sex|agegrp", "edu"};

    private static SurveyDesign nhanes() {
        return SurveyDesign.of(Csv.data("public-domain/nhanes.csv"))
                .ids("SDMVPSU")
                .strata("SDMVSTRA")
                .weights("WTMEC2YR")
                .nest(true)
                .build();
    }

    private static void both(String set, String id, Estimate estimate, double tolerance) {
        Reference.check(set, id, "estimate", estimate.estimate(), tolerance);
        Reference.check(set, id, "SE", estimate.se(), tolerance);
    }

    private static void interval(
            String set, String id, String name, Estimate e, IntervalMethod method, double tolerance) {
        Interval interval = e.interval(method);
        Reference.check(set, id, name + ".lo", interval.low(), tolerance);
        Reference.check(set, id, name + ".hi", interval.high(), tolerance);
    }

    private static void likelihood(String set, String id, SurveyDesign design, Quantity of, double tolerance) {
        Interval interval =
                LikelihoodIntervals.of(design, of, Domains.all(design.data())).interval(0, 0.95);
        Reference.check(set, id, "likelihood.lo", interval.low(), tolerance);
        Reference.check(set, id, "likelihood.hi", interval.high(), tolerance);
    }

    @Test
    void theNationalHealthSurvey() {
        Estimate mean = Estimators.mean(nhanes(), "HI_CHOL").single();
        both("nhanes", "mean.HI_CHOL", mean, EXACT);
        Reference.check("nhanes", "mean.HI_CHOL", "deff", mean.deff(), EXACT);
        assertThat(mean.df()).isEqualTo(16);
        interval("nhanes", "mean.HI_CHOL", "CI.t", mean, IntervalMethod.T, EXACT);
        interval("nhanes", "prop.HI_CHOL", "logit", mean, IntervalMethod.LOGIT, EXACT);
        interval("nhanes", "prop.HI_CHOL", "xlogit", mean, IntervalMethod.LOGIT, EXACT);
        interval("nhanes", "prop.HI_CHOL", "beta", mean, IntervalMethod.BETA, EXACT);
        interval("nhanes", "prop.HI_CHOL", "asin", mean, IntervalMethod.ARCSINE, EXACT);
        interval("nhanes", "prop.HI_CHOL", "wilson", mean, IntervalMethod.WILSON, EXACT);
        likelihood("nhanes", "prop.HI_CHOL", nhanes(), new Quantity.Mean("HI_CHOL", null), EXACT);
        for (Estimate e :
                Estimators.mean(nhanes(), "HI_CHOL", "race", "RIAGENDR").all()) {
            String cell = "[" + e.by().get("race") + "." + e.by().get("RIAGENDR") + "]";
            Reference.check("nhanes", "by.race.gender", "estimate" + cell, e.estimate(), EXACT);
            Reference.check("nhanes", "by.race.gender", "SE" + cell, e.se(), EXACT);
        }
        for (Estimate e : Estimators.mean(nhanes(), "HI_CHOL", "agecat").all()) {
            String group = e.by().get("agecat");
            Reference.check("nhanes", "by.agecat.beta", "p" + group, e.estimate(), EXACT);
            Interval beta = e.interval(IntervalMethod.BETA);
            Reference.check("nhanes", "by.agecat.beta", "lo" + group, beta.low(), EXACT);
            Reference.check("nhanes", "by.agecat.beta", "hi" + group, beta.high(), EXACT);
        }
        both(
                "nhanes",
                "JKn.mean",
                Estimators.mean(nhanes().replicate(Replication.jkn()), "HI_CHOL")
                        .single(),
                EXACT);
    }

    @Test
    void theYouthRiskSurvey() {
        SurveyDesign yrbs = SurveyDesign.of(Csv.data("public-domain/yrbs.csv"))
                .ids("psu")
                .strata("stratum")
                .weights("weight")
                .nest(true)
                .build();
        Estimate p = Estimators.proportion(yrbs, "qn8", "1").single();
        both("yrbs", "prop.qn8", p, EXACT);
        assertThat(p.df()).isEqualTo(41);
        likelihood("yrbs", "prop.qn8", yrbs, new Quantity.Proportion("qn8", "1"), EXACT);
        interval("yrbs", "prop.qn8", "xlogit", p, IntervalMethod.LOGIT, EXACT);
        interval("yrbs", "prop.qn8", "logit", p, IntervalMethod.LOGIT, 1e-8);
        interval("yrbs", "prop.qn8", "beta", p, IntervalMethod.BETA, EXACT);
        interval("yrbs", "prop.qn8", "asin", p, IntervalMethod.ARCSINE, EXACT);
        interval("yrbs", "prop.qn8", "wilson", p, IntervalMethod.WILSON, EXACT);
        interval("yrbs", "prop.qn8", "mean", p, IntervalMethod.T, EXACT);
    }

    @Test
    void theCityBeforeCalibration() {
        Estimate p = Estimators.mean(CityFixture.design(), "lit").single();
        both("city", "design.p.lit", p, EXACT);
        Reference.check("city", "design.p.lit", "deff", p.deff(), EXACT);
        assertThat(p.df()).isEqualTo(135);
        both(
                "city",
                "design.total.lit",
                Estimators.total(CityFixture.design(), "lit").single(),
                EXACT);
        both("city", "nr.p.lit", Estimators.mean(CityFixture.adjusted(), "lit").single(), EXACT);
    }

    @Test
    void nonResponseFactors() {
        var ur = CityFixture.RESPONDENTS.column("ur").factor();
        var age = CityFixture.RESPONDENTS.column("agegrp").factor();
        double[] d = CityFixture.RESPONDENTS.column("d").numbers();
        double[] nr = CityFixture.adjusted().weights();
        for (int row = 0; row < d.length; row++) {
            String cell = ur.levels().get(ur.code(row)) + " " + age.levels().get(age.code(row));
            Reference.check("city", "nonresponse.factor", cell, nr[row] / d[row], EXACT);
        }
    }

    @Test
    void theRakedCity() {
        SurveyDesign raked = raked();
        double[] weights = raked.weights();
        firstFive("rake", weights, RAKED);
        Reference.check("city", "rake", "sum", Arrays.stream(weights).sum(), RAKED);
        Reference.check(
                "city",
                "rake",
                "range.g[min]",
                Arrays.stream(raked.factors()).min().orElseThrow(),
                RAKED);
        Reference.check(
                "city",
                "rake",
                "range.g[max]",
                Arrays.stream(raked.factors()).max().orElseThrow(),
                RAKED);
        Reference.check("city", "rake", "deff.kish", WeightSummary.of(weights).kishDeff(), RAKED);
        Estimate p = Estimators.mean(raked, "lit").single();
        both("city", "rake.p.lit", p, RAKED);
        interval("city", "rake.p.lit", "CI.t", p, IntervalMethod.T, RAKED);
        interval("city", "rake.ciprop", "logit", p, IntervalMethod.LOGIT, RAKED);
        interval("city", "rake.ciprop", "xlogit", p, IntervalMethod.LOGIT, RAKED);
        interval("city", "rake.ciprop", "asin", p, IntervalMethod.ARCSINE, RAKED);
        interval("city", "rake.ciprop", "beta", p, IntervalMethod.BETA, RAKED);
        interval("city", "rake.ciprop", "mean", p, IntervalMethod.T, RAKED);
        interval("city", "rake.ciprop", "wilson", p, IntervalMethod.WILSON, RAKED);
        likelihood("city", "rake.ciprop", raked, new Quantity.Mean("lit", null), RAKED);
        both("city", "rake.mean.total", Estimators.mean(raked, "total").single(), RAKED);
        for (Estimate e : Estimators.means(raked, "knowledge", "method", "spirit", "application")
                .all()) {
            Reference.check("city", "rake.dims", "estimate[" + e.level() + "]", e.estimate(), RAKED);
            Reference.check("city", "rake.dims", "SE[" + e.level() + "]", e.se(), RAKED);
        }
        for (String by : List.of("region", "grp", "ur")) {
            for (Estimate e : Estimators.mean(raked, "lit", by).all()) {
                Reference.check("city", "rake.by." + by, "estimate[" + e.by().get(by) + "]", e.estimate(), RAKED);
                Reference.check("city", "rake.by." + by, "SE[" + e.by().get(by) + "]", e.se(), RAKED);
            }
        }
        List<Estimate> cells = Estimators.mean(raked, "lit", "region", "grp").all();
        assertThat(cells).hasSize(94);
        for (Estimate e : cells) {
            String cell = "[" + e.by().get("region") + "." + e.by().get("grp") + "]";
            Reference.check("city", "rake.by.region.grp", "estimate" + cell, e.estimate(), RAKED);
            Reference.check("city", "rake.by.region.grp", "SE" + cell, e.se(), RAKED);
        }
        Estimates byUr = Estimators.mean(raked, "lit", "ur");
        Estimate difference = byUr.difference(byUr.get(Map.of("ur", "U")), byUr.get(Map.of("ur", "R")));
        both("city", "rake.diff.U-R", difference, RAKED);
        Target target = Target.of(p, 0.145);
        Reference.check("city", "target", "gap=0.145-p", target.gap(), RAKED);
        Reference.check("city", "target", "t", target.t(), RAKED);
        Reference.check("city", "target", "P(one-sided p>=target)", target.probability(), 1e-4);
        assertThat(target.verdict()).isEqualTo(Target.Verdict.NOT_REACHED);
    }

    @Test
    void tablesWithRaoScottAndWaldTests() {
        table("nhanes", "chisq.chol.race", nhanes(), "HI_CHOL", "race", EXACT);
        table("city", "rake.chisq.lit.ur", raked(), "lit", "ur", RAKED);
        table("city", "design.chisq.lit.grp", CityFixture.design(), "lit", "grp", EXACT);
    }

    private static void table(String set, String id, SurveyDesign design, String of, String by, double tolerance) {
        TableTest f = Tables.test(design, of, by, TableStatistic.F);
        Reference.check(set, id, "F.stat", f.statistic(), tolerance);
        Reference.check(set, id, "F.df[1]", f.df1(), tolerance);
        Reference.check(set, id, "F.df[2]", f.df2(), tolerance);
        Reference.check(set, id, "F.p", f.p(), 100 * tolerance);
        TableTest chisq = Tables.test(design, of, by, TableStatistic.CHISQ);
        Reference.check(set, id, "Chisq.stat", chisq.statistic(), tolerance);
        Reference.check(set, id, "Chisq.df", chisq.df1(), tolerance);
        Reference.check(set, id, "Chisq.p", chisq.p(), 100 * tolerance);
        TableTest wald = Tables.test(design, of, by, TableStatistic.WALD);
        Reference.check(set, id, "Wald.stat", wald.statistic(), tolerance);
        Reference.check(set, id, "Wald.df[2]", wald.df2(), tolerance);
        Reference.check(set, id, "Wald.p", wald.p(), 100 * tolerance);
        TableTest adjusted = Tables.test(design, of, by, TableStatistic.ADJUSTED_WALD);
        Reference.check(set, id, "adjWald.stat", adjusted.statistic(), tolerance);
        Reference.check(set, id, "adjWald.df[2]", adjusted.df2(), tolerance);
        Reference.check(set, id, "adjWald.p", adjusted.p(), 100 * tolerance);
        TableTest mixture = Tables.test(design, of, by, TableStatistic.SADDLEPOINT);
        Reference.check(set, id, "saddlepoint.stat", mixture.statistic(), tolerance);
        // R finds the saddlepoint to 1e-8 only.
        Reference.check(set, id, "saddlepoint.p", mixture.p(), 1e-5);
        Reference.check(set, id, "lincom.p", mixture.p(), 1e-5);
    }

    @Test
    void quantilesWithWoodruffIntervals() {
        for (Quantile q : Quantiles.estimate(raked(), "total", 0.1, 0.5, 0.9)) {
            String p = q.estimate().level();
            Reference.check("city", "rake.quantile.total.math", p, q.estimate().estimate(), EXACT);
            Reference.check("city", "rake.quantile.total.math", p + ".lo", q.low(), EXACT);
            Reference.check("city", "rake.quantile.total.math", p + ".hi", q.high(), EXACT);
        }
    }

    @Test
    void linearAndBoundedCalibration() {
        var margins = CityFixture.margins(MARGINS);
        SurveyDesign linear = CityFixture.adjusted().calibrate(Calibration.linear(margins));
        both("city", "callinear.p.lit", Estimators.mean(linear, "lit").single(), EXACT);
        firstFive("callinear", linear.weights(), EXACT);
        factors("callinear", linear, EXACT);
        SurveyDesign raking = CityFixture.adjusted().calibrate(Calibration.raking(margins));
        both("city", "calraking.p.lit", Estimators.mean(raking, "lit").single(), RAKED);
        assertThat(raking.weights()).containsExactly(raked().weights(), Offset.offset(1e-4));
        SurveyDesign logit = CityFixture.adjusted().calibrate(Calibration.logit(0.4, 2.5, margins));
        both("city", "callogit0.4-2.5.p.lit", Estimators.mean(logit, "lit").single(), RAKED);
        factors("callogit0.4-2.5", logit, RAKED);
    }

    @Test
    void postStratification() {
        SurveyDesign post = CityFixture.adjusted()
                .calibrate(Calibration.poststratify(CityFixture.margins("ur").getFirst()));
        both("city", "poststrat.ur.p.lit", Estimators.mean(post, "lit").single(), EXACT);
        both("city", "poststrat.ur.total.lit", Estimators.total(post, "lit").single(), EXACT);
    }

    @Test
    void jackknife() {
        SurveyDesign nr = CityFixture.adjusted().replicate(Replication.jkn());
        both("city", "JKn.nr.p.lit", Estimators.mean(nr, "lit").single(), EXACT);
        SurveyDesign mse = CityFixture.adjusted().replicate(Replication.jkn().aroundEstimate());
        both("city", "JKn.nr.p.lit.mse", Estimators.mean(mse, "lit").single(), EXACT);
        SurveyDesign reraked = nr.calibrate(Calibration.rake(CityFixture.margins(MARGINS)));
        both("city", "JKn.rake.p.lit", Estimators.mean(reraked, "lit").single(), RAKED);
        for (Estimate e : Estimators.mean(reraked, "lit", "ur").all()) {
            Reference.check("city", "JKn.rake.by.ur", "estimate[" + e.by().get("ur") + "]", e.estimate(), RAKED);
            Reference.check("city", "JKn.rake.by.ur", "SE[" + e.by().get("ur") + "]", e.se(), RAKED);
        }
    }

    @Test
    void logisticRegression() {
        for (Estimate e : LogisticRegression.fit(CityFixture.design(), "lit", "ur", "edu", "age")
                .all()) {
            Reference.check("city", "design.logit", "estimate[" + e.level() + "]", e.estimate(), 1e-6);
            // R stops its iterations at 1e-8 of the deviance.
            Reference.check("city", "design.logit", "SE[" + e.level() + "]", e.se(), 1e-5);
        }
    }

    private static SurveyDesign raked() {
        return CityFixture.adjusted().calibrate(Calibration.rake(CityFixture.margins(MARGINS)));
    }

    /** The quantities are named by the row numbers of the whole sample; of its first seven rows two did not respond. */
    private static void firstFive(String id, double[] weights, double tolerance) {
        double[] ids = CityFixture.RESPONDENTS.column("id").numbers();
        for (int row = 0; row < 5; row++) {
            Reference.check("city", id, "weights(first5)[" + (int) ids[row] + "]", weights[row], tolerance);
        }
    }

    private static void factors(String id, SurveyDesign design, double tolerance) {
        double[] g = design.factors();
        Reference.check("city", id, "range.g[min]", Arrays.stream(g).min().orElseThrow(), tolerance);
        Reference.check("city", id, "range.g[max]", Arrays.stream(g).max().orElseThrow(), tolerance);
    }
}
