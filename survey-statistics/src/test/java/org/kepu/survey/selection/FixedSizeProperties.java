package org.kepu.survey.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What every design of fixed size must keep, whatever the sizes. */
class FixedSizeProperties {

    private static double[] chances(long seed, int units, int n) {
        Random random = new Random(seed);
        double[] sizes = random.doubles(units, 0.05, 4).toArray();
        double[] pi =
                InclusionProbabilities.proportionalTo(sizes, Math.min(n, units)).toArray();
        return Arrays.stream(pi).filter(p -> p < 1).toArray();
    }

    @Property(tries = 100)
    void probabilitiesSumToTheSampleSize(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int units,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        double[] sizes = new Random(seed).doubles(units, 0.001, 50).toArray();
        int wanted = Math.min(n, units);
        double[] pi = InclusionProbabilities.proportionalTo(sizes, wanted).toArray();
        assertThat(Arrays.stream(pi).sum()).isCloseTo(wanted, within(1e-10));
        assertThat(Arrays.stream(pi)).allMatch(p -> p > 0 && p <= 1);
    }

    @Property(tries = 60)
    void rowsOfJointProbabilitiesSumToTheirShare(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 25) int units,
            @ForAll @IntRange(min = 1, max = 12) int n) {
        double[] pi = chances(seed, units, n);
        int left = Designs.wholeSum(pi);
        for (SelectionMethod method : SelectionMethod.values()) {
            if (!method.usesSize()) {
                continue;
            }
            double[][] joint = method.over(pi).joint();
            for (int i = 0; i < pi.length; i++) {
                assertThat(joint[i][i]).isCloseTo(pi[i], within(1e-10));
                assertThat(Arrays.stream(joint[i]).sum() - joint[i][i])
                        .as(method.option())
                        .isCloseTo((left - 1) * pi[i], within(1e-9));
            }
        }
    }

    @Property(tries = 60)
    void everyDrawHasExactlyTheSampleSize(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 40) int units,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        double[] pi = chances(seed, units, n);
        for (SelectionMethod method : SelectionMethod.values()) {
            double[] used = method.usesSize() ? pi : new double[0];
            SelectionDesign design = method.usesSize() ? method.over(used) : SimpleRandom.of(units, Math.min(n, units));
            int expected = method.usesSize() ? Designs.wholeSum(pi) : Math.min(n, units);
            assertThat(design.draw(DrawRandom.of(seed)).stream().filter(Step::taken))
                    .as(method.option())
                    .hasSize(expected);
        }
    }

    @Test
    void inclusionFrequenciesAreTheProbabilitiesAndPairsTheJointOnes() {
        double[] pi = InclusionProbabilities.proportionalTo(new double[] {120, 340, 95, 410, 260, 180, 55, 700}, 3)
                .toArray();
        int draws = 40_000;
        for (SelectionMethod method : SelectionMethod.values()) {
            SelectionDesign design = method.usesSize() ? method.over(pi) : SimpleRandom.of(8, 3);
            double[][] joint = design.joint();
            double[][] seen = new double[8][8];
            DrawRandom random = DrawRandom.of(7);
            for (int draw = 0; draw < draws; draw++) {
                boolean[] taken = new boolean[8];
                int at = 0;
                for (Step step : design.draw(random)) {
                    taken[at++] = step.taken();
                }
                for (int i = 0; i < 8; i++) {
                    for (int j = 0; j < 8; j++) {
                        seen[i][j] += taken[i] && taken[j] ? 1.0 / draws : 0;
                    }
                }
            }
            for (int i = 0; i < 8; i++) {
                assertThat(seen[i]).as(method.option()).containsExactly(joint[i], within(0.01));
            }
        }
    }

    @Test
    void largeStrataAndNearCertaintiesStayExact() {
        double[] sizes = new Random(3).doubles(300, 1, 60).toArray();
        double[] pi = Arrays.stream(
                        InclusionProbabilities.proportionalTo(sizes, 150).toArray())
                .filter(p -> p < 1)
                .toArray();
        int n = Designs.wholeSum(pi);
        for (SelectionMethod method : new SelectionMethod[] {SelectionMethod.SAMPFORD, SelectionMethod.MAX_ENTROPY}) {
            double[][] joint = method.over(pi).joint();
            for (int i = 0; i < pi.length; i += 17) {
                assertThat(Arrays.stream(joint[i]).sum()).isCloseTo(n * pi[i], within(1e-8));
            }
        }
    }
}
