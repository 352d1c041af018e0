package org.kepu.survey.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CubicSplineTest {

    @Test
    void aCubicIsRepeatedExactly() {
        double[] x = {-2, -1.5, 0, 0.4, 2, 3};
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = cubic(x[i]);
        }
        CubicSpline spline = CubicSpline.through(x, y);
        for (double place = -2; place <= 3; place += 0.1) {
            assertThat(spline.at(place)).isCloseTo(cubic(place), within(1e-12));
        }
    }

    private static double cubic(double x) {
        return 1 - 2 * x + 0.5 * x * x + 0.25 * x * x * x;
    }

    /** R: spline(c(0, 1, 2.5, 4, 5), c(1, 3, 2, 0, 2), xout = c(0.5, 1.7, 3.1, 4.6)). */
    @Test
    void otherPointsAreJoinedAsInR() {
        CubicSpline spline = CubicSpline.through(new double[] {0, 1, 2.5, 4, 5}, new double[] {1, 3, 2, 0, 2});
        double[] expected = {2.35793650793651, 2.97591111111111, 0.930428571428571, 0.670285714285713};
        double[] at = {0.5, 1.7, 3.1, 4.6};
        for (int i = 0; i < at.length; i++) {
            assertThat(spline.at(at[i])).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void threePointsLieOnAParabolaAndTwoOnALine() {
        assertThat(CubicSpline.through(new double[] {0, 1, 3}, new double[] {0, 1, 9})
                        .at(2))
                .isCloseTo(4, within(1e-12));
        assertThat(CubicSpline.through(new double[] {0, 2}, new double[] {1, 5}).at(0.5))
                .isCloseTo(2, within(1e-12));
        assertThatThrownBy(() -> CubicSpline.through(new double[] {0, 0}, new double[] {1, 5}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
