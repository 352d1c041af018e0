package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.SurveyData;

/** Beside the reference values: where R has no limit, and what is no proportion. */
class LikelihoodIntervalsTest {

    private static LikelihoodIntervals of(Quantity quantity, double... values) {
        SurveyDesign design =
                SurveyDesign.of(SurveyData.of(Column.of("y", values))).build();
        return LikelihoodIntervals.of(design, quantity, Domains.all(design.data()));
    }

    private static Interval interval(double... values) {
        return of(new Quantity.Mean("y", null), values).interval(0, 0.95);
    }

    /** Without weights and clusters: D(π) = t² n/(n-1), solved by hand; the spline is good for three digits. */
    @Test
    void aSimpleSampleHasTheIntervalOfTheBinomialLikelihood() {
        double[] values = new double[200];
        Arrays.fill(values, 0, 30, 1);
        Interval interval = interval(values);
        double t = 1.971957;
        for (double limit : new double[] {interval.low(), interval.high()}) {
            double deviance = 400 * (0.15 * Math.log(0.15 / limit) + 0.85 * Math.log(0.85 / (1 - limit)));
            assertThat(Math.sqrt(deviance)).isCloseTo(t, within(0.01));
        }
    }

    @Test
    void nobodyAndEverybodyHaveTheExactInterval() {
        assertThat(interval(0, 0, 0, 0).low()).isZero();
        assertThat(interval(1, 1, 1, 1).high()).isEqualTo(1);
    }

    @Test
    void whatIsNoProportionIsRefused() {
        assertThatThrownBy(() -> interval(0, 1, 2))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("zeros and ones");
        assertThatThrownBy(() -> of(new Quantity.Total("y", null), 0, 1))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("proportions");
    }
}
