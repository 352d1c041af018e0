package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Calibration;
import org.kepu.survey.weighting.Margin;

/** What holds for every sample. */
class SurveyProperties {

    private static final int STRATA = 4;

    /** A random clustered sample as rows of (stratum, psu, weight, y, sex, age). */
    private static List<double[]> rows(long seed) {
        Random random = new Random(seed);
        List<double[]> rows = new ArrayList<>();
        for (int h = 0; h < STRATA; h++) {
            int psus = 2 + random.nextInt(4);
            for (int i = 0; i < psus; i++) {
                int size = 2 + random.nextInt(8);
                for (int k = 0; k < size; k++) {
                    rows.add(new double[] {
                        h, 100 * h + i, random.nextDouble(1, 20), random.nextGaussian(50, 10) + h, k % 2, (k + i) % 3
                    });
                }
            }
        }
        return rows;
    }

    private static SurveyData data(List<double[]> rows, double weightScale) {
        String[] names = {"stratum", "psu", "w", "y", "sex", "age"};
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.length; c++) {
            int column = c;
            columns.add(Column.of(
                    names[c],
                    rows.stream()
                            .mapToDouble(r -> r[column] * (column == 2 ? weightScale : 1))
                            .toArray()));
        }
        return SurveyData.of(columns);
    }

    private static SurveyDesign design(List<double[]> rows) {
        return SurveyDesign.of(data(rows, 1))
                .strata("stratum")
                .ids("psu")
                .weights("w")
                .build();
    }

    private static List<Margin> margins(List<double[]> rows, Random random) {
        Map<String, Double> sex = new TreeMap<>();
        Map<String, Double> age = new TreeMap<>();
        for (double[] row : rows) {
            double w = row[2] * random.nextDouble(0.9, 1.1);
            sex.merge(Integer.toString((int) row[4]), w, Double::sum);
            age.merge(Integer.toString((int) row[5]), w, Double::sum);
        }
        return List.of(new Margin.Categories(List.of("sex"), sex), new Margin.Categories(List.of("age"), age));
    }

    private static Offset<Double> relative(double value, double tolerance) {
        return within(Math.max(Math.abs(value) * tolerance, 1e-12));
    }

    @Property(tries = 60)
    void domainTotalsSumToTheTotalAndSoDoTheirCovariances(@ForAll long seed) {
        SurveyDesign design = design(rows(seed));
        Estimate whole = Estimators.total(design, "y").single();
        Estimates parts = Estimators.estimate(
                design, new Quantity.Total("y", null), Domains.by(design.data(), List.of("sex", "age")));
        double[] ones = new double[parts.size()];
        Arrays.fill(ones, 1);
        Estimate sum = parts.contrast(ones);
        assertThat(sum.estimate()).isCloseTo(whole.estimate(), relative(whole.estimate(), 1e-12));
        assertThat(sum.variance()).isCloseTo(whole.variance(), relative(whole.variance(), 1e-9));
    }

    @Property(tries = 60)
    void scalingTheWeightsScalesTotalsAndLeavesMeansAlone(@ForAll long seed) {
        List<double[]> rows = rows(seed);
        SurveyDesign one = design(rows);
        SurveyDesign seven = SurveyDesign.of(data(rows, 7))
                .strata("stratum")
                .ids("psu")
                .weights("w")
                .build();
        Estimate total = Estimators.total(one, "y").single();
        Estimate mean = Estimators.mean(one, "y").single();
        assertThat(Estimators.total(seven, "y").single().se())
                .isCloseTo(7 * total.se(), relative(7 * total.se(), 1e-10));
        assertThat(Estimators.mean(seven, "y").single().se()).isCloseTo(mean.se(), relative(mean.se(), 1e-9));
    }

    @Property(tries = 40)
    void theOrderOfTheRowsDoesNotMatter(@ForAll long seed) {
        List<double[]> rows = rows(seed);
        List<double[]> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed + 1));
        Calibration rake = Calibration.rake(margins(rows, new Random(seed)));
        for (SurveyDesign[] pair : List.of(
                new SurveyDesign[] {design(rows), design(shuffled)},
                new SurveyDesign[] {
                    design(rows).calibrate(rake), design(shuffled).calibrate(rake)
                },
                new SurveyDesign[] {
                    design(rows).replicate(Replication.bootstrap(50, 3)).calibrate(rake),
                    design(shuffled).replicate(Replication.bootstrap(50, 3)).calibrate(rake)
                })) {
            Estimate first = Estimators.mean(pair[0], "y").single();
            Estimate second = Estimators.mean(pair[1], "y").single();
            assertThat(second.estimate()).isCloseTo(first.estimate(), relative(first.estimate(), 1e-11));
            assertThat(second.se()).isCloseTo(first.se(), relative(first.se(), 1e-7));
        }
    }

    @Property(tries = 40)
    void everyCalibrationMeetsItsMarginsExactlyAndWithoutError(@ForAll long seed) {
        List<double[]> rows = rows(seed);
        List<Margin> margins = margins(rows, new Random(seed));
        for (Calibration calibration : List.of(
                Calibration.rake(margins),
                Calibration.linear(margins),
                Calibration.raking(margins),
                Calibration.logit(0.2, 5, margins))) {
            SurveyDesign design = design(rows).calibrate(calibration);
            for (Margin margin : margins) {
                if (!(margin instanceof Margin.Categories categories)) {
                    continue;
                }
                categories.totals().forEach((level, total) -> {
                    Estimate estimate = Estimators.estimate(
                                    design, new Quantity.Total(margin.name(), level), Domains.all(design.data()))
                            .single();
                    assertThat(estimate.estimate()).isCloseTo(total, relative(total, 1e-8));
                    assertThat(estimate.se()).isLessThan(total * 1e-4);
                });
            }
        }
    }
}
