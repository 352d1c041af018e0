package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void theRakedCity() {
        SurveyDesign raked = CityFixture.adjusted().calibrate(Calibration.rake(CityFixture.margins(MARGINS)));
        double[] weights = raked.weights();
        for (int id : List.of(1, 2, 3, 4)) {
            Reference.check("city", "rake", "weights(first5)[" + id + "]", weights[id - 1], RAKED);
        }
        Estimate p = Estimators.mean(raked, "lit").single();
        both("city", "rake.p.lit", p, RAKED);
        for (Estimate e : Estimators.mean(raked, "lit", "region").all()) {
            Reference.check("city", "rake.by.region", "estimate[" + e.by().get("region") + "]", e.estimate(), RAKED);
            Reference.check("city", "rake.by.region", "SE[" + e.by().get("region") + "]", e.se(), RAKED);
        }
    }

    @Test
    void linearAndBoundedCalibration() {
        var margins = CityFixture.margins(MARGINS);
        both(
                "city",
                "callinear.p.lit",
                Estimators.mean(CityFixture.adjusted().calibrate(Calibration.linear(margins)), "lit")
                        .single(),
                EXACT);
        both(
                "city",
                "calraking.p.lit",
                Estimators.mean(CityFixture.adjusted().calibrate(Calibration.raking(margins)), "lit")
                        .single(),
                RAKED);
        both(
                "city",
                "callogit0.4-2.5.p.lit",
                Estimators.mean(CityFixture.adjusted().calibrate(Calibration.logit(0.4, 2.5, margins)), "lit")
                        .single(),
                RAKED);
    }

    @Test
    void jackknife() {
        SurveyDesign nr = CityFixture.adjusted().replicate(Replication.jkn());
        both("city", "JKn.nr.p.lit", Estimators.mean(nr, "lit").single(), EXACT);
        both(
                "city",
                "JKn.rake.p.lit",
                Estimators.mean(nr.calibrate(Calibration.rake(CityFixture.margins(MARGINS))), "lit")
                        .single(),
                RAKED);
    }
}
