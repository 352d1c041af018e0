package org.kepu.survey.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.survey.SurveyRefusal;

class HouseholdDrawTest {

    @Test
    void theGridGivesEverybodyTheSameChanceInHouseholdsOfUpToFourAndOfSix() {
        for (int eligible : new int[] {1, 2, 3, 4, 6}) {
            for (int person = 1; person <= eligible; person++) {
                assertThat(KishGrid.probability(eligible, person)).isCloseTo(1.0 / eligible, within(1e-12));
            }
        }
        assertThat(KishGrid.probability(5, 3)).isEqualTo(0.25);
        assertThat(KishGrid.probability(5, 1)).isCloseTo(1.0 / 6, within(1e-12));
        assertThatThrownBy(() -> KishGrid.A.choose(0)).isInstanceOf(SurveyRefusal.class);
    }

    @Test
    void tablesAreAssignedInTheirShares() {
        DrawRandom random = DrawRandom.of(1);
        long ofA = IntStream.range(0, 24_000)
                .filter(i -> KishGrid.assign(random) == KishGrid.A)
                .count();
        assertThat(ofA / 24_000.0).isCloseTo(1.0 / 6, within(0.01));
    }

    @Test
    void householdsAndPersonsAreDrawnAgainTheSame() {
        assertThat(HouseholdDraw.households(9, "V01", 200, 15))
                .hasSize(15)
                .isSorted()
                .isEqualTo(HouseholdDraw.households(9, "V01", 200, 15))
                .isNotEqualTo(HouseholdDraw.households(9, "V02", 200, 15));
        assertThat(HouseholdDraw.person(9, "V01-7", 3)).isBetween(1, 3);
        assertThat(HouseholdDraw.weight(0.120864461045891, 578, 15, 2)).isCloseTo(637.628844738778, within(1e-9));
    }

    @Test
    void successiveDifferencesSeeTheOrder() {
        assertThat(SuccessiveDifferences.variance(new double[] {1, 2, 3, 4})).isCloseTo(2, within(1e-12));
        assertThatThrownBy(() -> SuccessiveDifferences.variance(new double[] {1}))
                .hasMessageContaining("merge");
    }
}
