package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.SurveyData;

class WaveChangeTest {

    private static final int STRATA = 10;
    private static final int UNITS = 8;
    private static final int PERSONS = 3;
    private static final Quantity MEAN = new Quantity.Mean("y", null);

    /** A wave over the units from one number on; a unit keeps its level between waves, its persons change. */
    private static SurveyData wave(double[][] levels, int firstUnit, double rise, Random random) {
        List<double[]> rows = new ArrayList<>();
        for (int h = 0; h < STRATA; h++) {
            for (int u = firstUnit; u < firstUnit + UNITS; u++) {
                for (int p = 0; p < PERSONS; p++) {
                    rows.add(new double[] {h, h * 100 + u, levels[h][u] + rise + random.nextGaussian()});
                }
            }
        }
        return SurveyData.of(column("h", rows, 0), column("u", rows, 1), column("y", rows, 2));
    }

    private static Column column(String name, List<double[]> rows, int place) {
        return Column.of(name, rows.stream().mapToDouble(row -> row[place]).toArray());
    }

    private static double[][] levels(Random random) {
        double[][] levels = new double[STRATA][3 * UNITS];
        for (double[] stratum : levels) {
            for (int u = 0; u < stratum.length; u++) {
                stratum[u] = random.nextGaussian(0, 2);
            }
        }
        return levels;
    }

    private static SurveyDesign design(SurveyData data) {
        return SurveyDesign.of(data).strata("h").ids("u").build();
    }

    @Test
    void theSameUnitsInBothWavesGiveTheErrorOfTheStackedSamples() {
        Random random = new Random(1);
        double[][] levels = levels(random);
        SurveyData one = wave(levels, 0, 0, random);
        SurveyData two = wave(levels, 0, 0.3, random);
        WaveChange change = WaveChange.of(design(one), design(two), MEAN, "u");
        int n = one.rows();
        double[] h = new double[2 * n];
        double[] u = new double[2 * n];
        double[] y = new double[2 * n];
        double[] wave = new double[2 * n];
        for (int row = 0; row < 2 * n; row++) {
            SurveyData of = row < n ? one : two;
            h[row] = of.column("h").numbers()[row % n];
            u[row] = of.column("u").numbers()[row % n];
            y[row] = of.column("y").numbers()[row % n];
            wave[row] = row < n ? 1 : 2;
        }
        Estimates stacked = Estimators.mean(
                design(SurveyData.of(Column.of("h", h), Column.of("u", u), Column.of("y", y), Column.of("wave", wave))),
                "y",
                "wave");
        Estimate difference = stacked.difference(stacked.get(Map.of("wave", "2")), stacked.get(Map.of("wave", "1")));
        assertThat(change.shared()).isEqualTo(STRATA * UNITS);
        assertThat(change.difference().estimate()).isCloseTo(difference.estimate(), within(1e-12));
        assertThat(change.difference().se()).isCloseTo(difference.se(), within(1e-12));
        assertThat(change.difference().variance())
                .as("units that stay make the change surer")
                .isLessThan(0.5 * (change.first().variance() + change.second().variance()));
    }

    @Test
    void otherUnitsMakeIndependentWaves() {
        Random random = new Random(2);
        double[][] levels = levels(random);
        WaveChange change = WaveChange.of(
                design(wave(levels, 0, 0, random)), design(wave(levels, 2 * UNITS, 0, random)), MEAN, "u");
        assertThat(change.shared()).isZero();
        assertThat(change.difference().variance())
                .isCloseTo(change.first().variance() + change.second().variance(), within(1e-15));
    }

    @Test
    void withHalfTheUnitsReplacedTheIntervalCoversAsOftenAsItPromises() {
        Random random = new Random(3);
        int covered = 0;
        int samples = 1500;
        for (int s = 0; s < samples; s++) {
            double[][] levels = levels(random);
            WaveChange change = WaveChange.of(
                    design(wave(levels, 0, 0, random)), design(wave(levels, UNITS / 2, 0.3, random)), MEAN, "u");
            Interval interval = change.difference().interval(IntervalMethod.T);
            covered += interval.low() <= 0.3 && 0.3 <= interval.high() ? 1 : 0;
        }
        assertThat((double) covered / samples).isBetween(0.93, 0.97);
    }

    @Test
    void whatCannotBePairedIsRefused() {
        Random random = new Random(4);
        SurveyDesign design = design(wave(levels(random), 0, 0, random));
        assertThatThrownBy(() -> WaveChange.of(design, design, MEAN, "h")).hasMessageContaining("stratum");
        assertThatThrownBy(() -> WaveChange.of(design.replicate(Replication.jkn()), design, MEAN, "u"))
                .hasMessageContaining("linearisation");
    }
}
