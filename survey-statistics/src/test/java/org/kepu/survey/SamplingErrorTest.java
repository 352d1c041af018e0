package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Calibration;

/** Seeded simulations: intervals cover as often as they promise, and the bootstrap agrees with linearisation. */
class SamplingErrorTest {

    @Test
    void ninetyFivePercentIntervalsCoverBetween93And97PercentOfTheTime() {
        int strata = 20;
        int units = 200;
        double[][] population = new double[strata][units];
        Random random = new Random(42);
        double sum = 0;
        for (double[] stratum : population) {
            double level = random.nextDouble(30, 60);
            for (int i = 0; i < units; i++) {
                stratum[i] = level + random.nextGaussian(0, 15);
                sum += stratum[i];
            }
        }
        double truth = sum / (strata * units);
        int covered = 0;
        int samples = 2000;
        for (int s = 0; s < samples; s++) {
            Interval interval =
                    Estimators.mean(sample(population, 6, random), "y").single().interval(IntervalMethod.T);
            covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat((double) covered / samples).isBetween(0.93, 0.97);
    }

    private static SurveyDesign sample(double[][] population, int take, Random random) {
        int n = population.length * take;
        double[] y = new double[n];
        double[] stratum = new double[n];
        double[] size = new double[n];
        for (int h = 0; h < population.length; h++) {
            int[] chosen =
                    random.ints(0, population[h].length).distinct().limit(take).toArray();
            for (int i = 0; i < take; i++) {
                y[h * take + i] = population[h][chosen[i]];
                stratum[h * take + i] = h;
                size[h * take + i] = population[h].length;
            }
        }
        SurveyData data = SurveyData.of(Column.of("y", y), Column.of("stratum", stratum), Column.of("size", size));
        return SurveyDesign.of(data).strata("stratum").fpc("size").build();
    }

    @Test
    void theBootstrapStaysWithinFivePercentOfLinearisation() {
        var rake = Calibration.rake(CityFixture.margins("ur", "sex|agegrp", "edu"));
        for (SurveyDesign design : new SurveyDesign[] {
            CityFixture.adjusted(), CityFixture.adjusted().calibrate(rake)
        }) {
            double linear = Estimators.mean(design, "total").single().se();
            double bootstrap = Estimators.mean(design.replicate(Replication.bootstrap(4000, 7)), "total")
                    .single()
                    .se();
            assertThat(bootstrap).isCloseTo(linear, within(0.05 * linear));
        }
    }

    @Test
    void theSameSeedGivesTheSameBootstrap() {
        SurveyDesign first = CityFixture.adjusted().replicate(Replication.bootstrap(200, 9));
        SurveyDesign second = CityFixture.adjusted().replicate(Replication.bootstrap(200, 9));
        assertThat(Estimators.mean(first, "lit").single())
                .isEqualTo(Estimators.mean(second, "lit").single());
    }
}
