package org.kepu.survey.smallarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kepu.survey.Reference;
import org.kepu.survey.SurveyRefusal;

class FayHerriotTest {

    private static final List<Double> Y = Reference.list("city", "rake.by.region", "estimate");
    private static final List<Double> PSI = Reference.list("city", "FH.input", "vi");
    private static final List<Double> URBAN = Reference.list("city", "FH.input", "x.urb(unweighted share)");

    static List<Area> city() {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            areas.add(new Area("r" + (i + 1), Y.get(i), PSI.get(i), List.of(URBAN.get(i))));
        }
        return areas;
    }

    private static AreaTable table(List<Area> areas) {
        return AreaTable.of(List.of("urban"), areas);
    }

    @ParameterizedTest
    @EnumSource
    void theCityAsInTheReference(FayHerriotMethod method) {
        FayHerriotFit fit = FayHerriot.fit(table(city()), method);
        String id = "FH." + method;
        Reference.check("city", id, "beta[b0]", fit.coefficients().get(0).estimate(), 1e-9);
        Reference.check("city", id, "beta[b1]", fit.coefficients().get(1).estimate(), 1e-9);
        Reference.check("city", id, "refvar", fit.a(), 1e-9);
        for (int i = 1; i <= 16; i++) {
            AreaEstimate area = fit.areas().get(i - 1);
            Reference.check("city", id, "eblup[" + i + "]", area.estimate(), 1e-9);
            Reference.check("city", id, "mse[" + i + "]", area.mse(), 1e-9);
        }
    }

    @Test
    void theCityWithoutPatternIsReportedAsHavingNoAreaVariance() {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            areas.add(new Area("r" + i, 0.1 + 0.001 * (i % 3), 0.01, List.of(URBAN.get(i))));
        }
        for (FayHerriotMethod method : FayHerriotMethod.values()) {
            FayHerriotFit fit = FayHerriot.fit(table(areas), method);
            assertThat(fit.a()).isZero();
            assertThat(fit.notices()).anySatisfy(notice -> assertThat(notice).contains("estimated as 0"));
            assertThat(fit.areas())
                    .allSatisfy(area -> assertThat(area.estimate()).isEqualTo(area.synthetic()));
        }
    }

    @Test
    void whatTheDataCannotCarryIsRefusedByName() {
        refused(0, 0.1, 0.0, 0.5, "'r1' has the sampling variance 0.0");
        refused(0, 0.1, Double.NaN, 0.5, "no sampling variance");
        refused(3, 0.1, 0.01, Double.NaN, "no value of covariate 'urban'");
        assertThatThrownBy(() -> table(city().subList(0, 4)))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("4 sampled areas cannot carry 2 coefficients");
        List<Area> doubled = city().stream()
                .map(a -> new Area(
                        a.name(),
                        a.direct(),
                        a.variance(),
                        List.of(
                                a.covariates().getFirst(),
                                3 - 2 * a.covariates().getFirst())))
                .toList();
        assertThatThrownBy(() -> AreaTable.of(List.of("urban", "rural"), doubled))
                .hasMessageContaining("'rural' can be computed from (intercept), urban");
        List<Area> twice = new ArrayList<>(city());
        twice.add(twice.getFirst());
        assertThatThrownBy(() -> table(twice)).hasMessageContaining("'r1' is there twice");
    }

    private static void refused(int at, double y, double psi, double x, String message) {
        List<Area> areas = new ArrayList<>(city());
        areas.set(at, new Area("r" + (at + 1), y, psi, List.of(x)));
        assertThatThrownBy(() -> table(areas)).isInstanceOf(SurveyRefusal.class).hasMessageContaining(message);
    }

    @Test
    void anAreaWithoutSampleGetsTheModelsValueAndItsError() {
        List<Area> areas = new ArrayList<>(city());
        areas.add(new Area("new", Double.NaN, Double.NaN, List.of(0.5)));
        FayHerriotFit fit = FayHerriot.fit(table(areas), FayHerriotMethod.REML);
        AreaEstimate area = fit.areas().getLast();
        assertThat(area.estimate())
                .isCloseTo(
                        fit.coefficients().get(0).estimate()
                                + 0.5 * fit.coefficients().get(1).estimate(),
                        within(1e-15));
        assertThat(area.mse()).isGreaterThan(fit.a());
        assertThat(area.flags()).contains(AreaFlag.UNSAMPLED);
        assertThat(fit.areas().getFirst().estimate())
                .isEqualTo(FayHerriot.fit(table(city()), FayHerriotMethod.REML)
                        .areas()
                        .getFirst()
                        .estimate());
    }

    @Test
    void benchmarkingMakesTheWeightedMeanTheCitysValue() {
        Map<String, Double> weights = new HashMap<>();
        for (int i = 1; i <= 16; i++) {
            weights.put("r" + i, 1000.0 * i);
        }
        FayHerriotFit fit = FayHerriot.fit(table(city()), FayHerriotMethod.REML).benchmarked(weights, 0.0768);
        double sum = fit.areas().stream()
                .mapToDouble(area -> area.estimate() * weights.get(area.area()))
                .sum();
        assertThat(sum / 136_000).isCloseTo(0.0768, within(1e-14));
        weights.remove("r5");
        FayHerriotFit plain = FayHerriot.fit(table(city()), FayHerriotMethod.REML);
        assertThatThrownBy(() -> plain.benchmarked(weights, 0.0768)).hasMessageContaining("'r5'");
    }

    @Test
    void transformationsComeBackNearThePlainFitAndWithinTheirRange() {
        FayHerriotFit plain = FayHerriot.fit(table(city()), FayHerriotMethod.REML);
        for (Transformation scale : Transformation.values()) {
            FayHerriotFit fit = FayHerriot.fit(table(city()), FayHerriotMethod.REML, scale);
            for (int i = 0; i < 16; i++) {
                AreaEstimate area = fit.areas().get(i);
                assertThat(area.estimate())
                        .as(scale + " " + area.area())
                        .isCloseTo(plain.areas().get(i).estimate(), within(0.04))
                        .isBetween(area.low(), area.high());
            }
        }
    }

    @Test
    void aZeroIsRefusedByTheLogitWithAdvice() {
        List<Area> areas = new ArrayList<>(city());
        areas.set(2, new Area("r3", 0, 0.001, List.of(0.5)));
        assertThatThrownBy(() -> FayHerriot.fit(table(areas), FayHerriotMethod.REML, Transformation.LOGIT))
                .hasMessageContaining("'r3'")
                .hasMessageContaining("arcsine");
    }

    @Test
    void zeroCellsAreCarriedBySmoothedVariances() {
        List<Area> areas = new ArrayList<>(city());
        areas.set(15, new Area("r16", 0, 0, List.of(0.3)));
        List<Double> n = Collections.nCopies(16, 120.0);
        FayHerriotFit smooth = VarianceSmoothing.fit(List.of("urban"), areas, true, n, 2, FayHerriotMethod.REML);
        AreaEstimate zero = smooth.areas().getLast();
        assertThat(zero.variance()).isCloseTo(zero.synthetic() * (1 - zero.synthetic()) * 2 / 120, within(1e-10));
        assertThat(zero.estimate()).isPositive().isLessThan(zero.synthetic());
        FayHerriotFit arcsine = VarianceSmoothing.effectiveSize(
                List.of("urban"), areas, true, Collections.nCopies(16, 60.0), FayHerriotMethod.REML);
        assertThat(arcsine.areas().getLast().estimate()).isPositive();
        assertThat(arcsine.areas().getLast().direct()).isZero();
    }
}
