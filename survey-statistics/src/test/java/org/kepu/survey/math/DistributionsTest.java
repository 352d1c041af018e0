package org.kepu.survey.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values from R 4.2 ({@code qt}, {@code qbeta}, {@code pf}, {@code pchisq}). */
class DistributionsTest {

    @Test
    void quantilesOfStudentsTHaveAllTheirDigits() {
        assertThat(Distributions.tQuantile(0.975, 16)).isCloseTo(2.1199052992212546, within(1e-14));
        assertThat(Distributions.tQuantile(0.025, 1)).isCloseTo(-12.70620473617471, within(1e-12));
        assertThat(Distributions.tQuantile(0.975, Double.POSITIVE_INFINITY))
                .isCloseTo(1.959963984540054, within(1e-14));
    }

    @Test
    void betaQuantileInvertsItsProbability() {
        double x = Distributions.betaQuantile(0.025, 3.2, 700.5);
        assertThat(Distributions.betaCdf(x, 3.2, 700.5)).isCloseTo(0.025, within(1e-15));
        assertThat(Distributions.betaQuantile(0.025, 0, 5)).isZero();
        assertThat(Distributions.betaQuantile(0.975, 5, 0)).isOne();
    }

    @Test
    void tailsOfTheFAndChiSquareDistributions() {
        assertThat(Distributions.fSurvival(3.15133862171229, 1.92297667944367, 30.7676268710987))
                .isCloseTo(0.0586747436854516, within(1e-13));
        assertThat(Distributions.chiSquareSurvival(3.841458820694124, 1)).isCloseTo(0.05, within(1e-14));
        assertThat(Distributions.fSurvival(2, 3, Double.POSITIVE_INFINITY))
                .isCloseTo(Distributions.chiSquareSurvival(6, 3), within(1e-15));
    }
}
