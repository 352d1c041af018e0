package org.kepu.survey.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.survey.Reference;

/** The values of the reference set pps. */
class ReferenceProbabilitiesTest {

    private static final double[] SIZES = {120, 340, 95, 410, 260, 180, 55, 700};
    private static final double[] PI =
            InclusionProbabilities.proportionalTo(SIZES, 3).toArray();

    @Test
    void probabilitiesProportionalToSize() {
        List<Double> expected = Reference.list("pps", "pik(n=3)", "pik");
        for (int i = 0; i < PI.length; i++) {
            assertThat(PI[i]).isCloseTo(expected.get(i), within(1e-14));
        }
    }

    @Test
    void aUnitTooLargeForItsShareIsTakenWithCertaintyAndTheRestIsSharedAgain() {
        InclusionProbabilities pi = InclusionProbabilities.proportionalTo(new double[] {1, 2, 3, 4, 100}, 3);
        List<Double> expected = Reference.list("pps", "pik(n=3) with certainty", "pik");
        for (int i = 0; i < 5; i++) {
            assertThat(pi.of(i)).isCloseTo(expected.get(i), within(1e-14));
        }
        assertThat(pi.certain(4)).isTrue();
        assertThat(pi.rounds()).isOne();
    }

    @Test
    void certaintyIsIterated() {
        InclusionProbabilities pi = InclusionProbabilities.proportionalTo(new double[] {1, 1, 10, 100}, 3);
        assertThat(pi.toArray()).containsExactly(0.5, 0.5, 1, 1);
        assertThat(pi.rounds()).isEqualTo(2);
    }

    @Test
    void jointProbabilitiesOfSampford() {
        check("UPsampfordpi2", Sampford.of(PI).joint(), 1e-12);
    }

    /** The reference stopped its own iteration at about six digits. */
    @Test
    void jointProbabilitiesOfMaximumEntropy() {
        check("UPmaxentropypi2", MaximumEntropy.of(PI).joint(), 1e-6);
    }

    @Test
    void jointProbabilitiesOfSystematicSelection() {
        check("UPsystematicpi2", PpsSystematic.of(PI).joint(), 1e-12);
    }

    @Test
    void jointProbabilitiesOfEliminationAndItsComplement() {
        check("UPtillepi2", Elimination.of(PI).joint(), 1e-12);
        check("UPmidzunopi2", Elimination.midzuno(PI).joint(), 1e-12);
    }

    @Test
    void eliminationTakesEveryUnitAsOftenAsItShould() {
        for (Elimination design : new Elimination[] {Elimination.of(PI), Elimination.midzuno(PI)}) {
            int[] taken = new int[PI.length];
            for (int seed = 0; seed < 4000; seed++) {
                boolean[] sample = design.draw(DrawRandom.of(seed, "s"));
                int n = 0;
                for (int k = 0; k < taken.length; k++) {
                    taken[k] += sample[k] ? 1 : 0;
                    n += sample[k] ? 1 : 0;
                }
                assertThat(n).isEqualTo(3);
            }
            for (int k = 0; k < taken.length; k++) {
                assertThat(taken[k] / 4000.0).isCloseTo(PI[k], within(0.035));
            }
        }
    }

    private static void check(String id, double[][] joint, double tolerance) {
        List<Double> expected = Reference.list("pps", id, "pi(1,2),(1,3),(2,4),(4,6)");
        assertThat(new double[] {joint[0][1], joint[0][2], joint[1][3], joint[3][5]})
                .containsExactly(
                        expected.stream().mapToDouble(Double::doubleValue).toArray(), within(tolerance));
    }
}
