package org.kepu.survey.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MatricesProperties {

    @Property(tries = 200)
    void anInverseTimesItsMatrixIsTheIdentity(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Random random = new Random(seed);
        double[][] a = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                a[i][j] = random.nextDouble(-1, 1) + (i == j ? size : 0);
            }
        }
        double[][] product = Matrices.multiply(a, Matrices.inverse(a));
        for (int i = 0; i < size; i++) {
            assertThat(product[i]).containsExactly(Matrices.identity(size)[i], within(1e-10));
        }
    }

    @Test
    void aSingularMatrixIsRefused() {
        double[][] singular = {{1, 2}, {2, 4}};
        assertThatThrownBy(() -> Matrices.solve(singular, new double[] {1, 1}))
                .isInstanceOf(SingularMatrixException.class);
    }
}
