package org.kepu.survey.smallarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FayHerriotProperties {

    private static List<Area> areas(long seed, int count, double scale) {
        Random random = new Random(seed);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble();
            double psi = 0.2 + random.nextDouble();
            double y = 3 + 2 * x + random.nextGaussian() + Math.sqrt(psi) * random.nextGaussian();
            areas.add(new Area("a" + i, scale * y, scale * scale * psi, List.of(1e6 * x)));
        }
        return areas;
    }

    @Property(tries = 100)
    void theEstimateLiesBetweenTheDirectAndTheSynthetic(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int count) {
        FayHerriotFit fit = fit(areas(seed, count, 1));
        for (AreaEstimate area : fit.areas()) {
            double low = Math.min(area.direct(), area.synthetic());
            double high = Math.max(area.direct(), area.synthetic());
            assertThat(area.estimate()).isBetween(low - 1e-9, high + 1e-9);
            assertThat(area.mse()).isPositive();
            assertThat(area.gamma()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 100)
    void anotherUnitChangesNothingButTheUnit(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 30) int count,
            @ForAll @IntRange(min = -4, max = 4) int power) {
        double scale = 1.7 * Math.pow(10, power);
        FayHerriotFit plain = fit(areas(seed, count, 1));
        FayHerriotFit scaled = fit(areas(seed, count, scale));
        assertThat(scaled.a() / (scale * scale)).isCloseTo(plain.a(), within(1e-7));
        for (int i = 0; i < count; i++) {
            assertThat(scaled.areas().get(i).estimate() / scale)
                    .isCloseTo(plain.areas().get(i).estimate(), within(1e-7));
        }
    }

    @Property(tries = 3000)
    void everyMethodSettles(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 30) int count, @ForAll FayHerriotMethod m) {
        assertThat(FayHerriot.fit(AreaTable.of(List.of("x"), areas(seed, count, 1)), m)
                        .a())
                .isNotNegative();
    }

    private static FayHerriotFit fit(List<Area> areas) {
        return FayHerriot.fit(AreaTable.of(List.of("x"), areas), FayHerriotMethod.REML);
    }
}
