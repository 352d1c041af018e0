package org.kepu.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.survey.SurveyRefusal;

class PlanningTest {

    private static final Conditions CITY = Conditions.SIMPLE.deff(2);

    @ParameterizedTest
    @CsvSource({"0.02, 2, 2382", "0.015, 2, 4234", "0.01, 2, 9525", "0.05, 1.8, 343", "0.04, 1.8, 536"})
    void sizeForAnInterval(double margin, double deff, long expected) {
        assertThat(SampleSize.proportion(0.145, margin, Conditions.SIMPLE.deff(deff))
                        .respondents())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.16, 7005", "0.17, 2565", "0.18, 1330"})
    void sizeToShowThatTheTargetIsReached(double truth, long expected) {
        assertThat(SampleSize.target(0.145, truth, 0.8, CITY).respondents()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.079, 715", "0.10, 1665", "0.12, 5772"})
    void sizeToFindAChange(double before, long expected) {
        assertThat(SampleSize.change(before, 0.145, 0.8, 0, CITY).respondents()).isEqualTo(expected);
    }

    @Test
    void showingHalfAPointNeedsAboutSixtyThousand() {
        assertThat(SampleSize.target(0.145, 0.15, 0.8, CITY).respondents()).isBetween(61_000L, 63_000L);
    }

    @Test
    void aSmallPopulationNeedsFewerAndNonResponseMoreAddresses() {
        SampleSize size = SampleSize.proportion(
                0.5, 0.05, Conditions.SIMPLE.population(1000).responseRate(0.6));
        assertThat(size.respondents()).isEqualTo(278);
        assertThat(size.issued()).isEqualTo(463);
        assertThat(SampleSize.mean(20, 1, Conditions.SIMPLE).respondents()).isEqualTo(1537);
    }

    @Test
    void powerAndMarginInvertTheSizes() {
        Conditions small = CITY.population(30_000);
        double n = SampleSize.target(0.145, 0.17, 0.9, small).exact();
        Power.Outlook outlook = Power.target(0.145, 0.17, n, small);
        assertThat(outlook.reached()).isCloseTo(0.9, within(1e-9));
        assertThat(outlook.reached() + outlook.undecided() + outlook.missed()).isCloseTo(1, within(1e-12));
        assertThat(Power.change(
                        0.079,
                        0.1,
                        SampleSize.change(0.079, 0.1, 0.85, 0.3, small).exact(),
                        0.3,
                        small))
                .isCloseTo(0.85, within(1e-9));
        assertThat(Power.margin(0.2, SampleSize.proportion(0.2, 0.03, small).exact(), small))
                .isCloseTo(0.03, within(1e-12));
    }

    @Test
    void designEffects() {
        assertThat(DesignEffect.ofClusters(15, 0.05)).isCloseTo(1.7, within(1e-12));
        assertThat(DesignEffect.ofWeights(0.6)).isCloseTo(1.36, within(1e-12));
    }

    @Test
    void percentagesAndImpossibleQuestionsAreRefused() {
        assertThatThrownBy(() -> SampleSize.proportion(14.5, 0.02, CITY))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("14.5 % is 0.145");
        assertThatThrownBy(() -> SampleSize.change(0.1, 0.1, 0.8, 0, CITY)).hasMessageContaining("the same");
        assertThatThrownBy(() -> CITY.responseRate(0)).hasMessageContaining("response rate");
    }
}
