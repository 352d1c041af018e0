package org.kepu.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.kepu.survey.SurveyRefusal;

class AllocationProperties {

    @Property(tries = 300)
    void anAllocationSumsToTheSampleWithinItsBounds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count, @ForAll @IntRange(max = 5) int least) {
        Random random = new Random(seed);
        List<Stratum> strata = new ArrayList<>();
        int most = 0;
        int lowest = 0;
        for (int h = 0; h < count; h++) {
            int units = 1 + random.nextInt(60);
            strata.add(new Stratum("s" + h, 1 + Math.exp(random.nextGaussian() * 2), 0.1 + random.nextDouble(), units));
            most += units;
            lowest += Math.min(least, units);
        }
        int n = lowest + random.nextInt(most - lowest + 1);
        for (AllocationRule rule : List.of(
                AllocationRule.proportional(),
                AllocationRule.neyman(),
                AllocationRule.power(0.5),
                AllocationRule.equal())) {
            Map<String, Integer> allocation = Allocation.of(strata, n, rule, least);
            assertThat(allocation.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(n);
            for (Stratum stratum : strata) {
                assertThat(allocation.get(stratum.name())).isBetween(Math.min(least, stratum.most()), stratum.most());
            }
        }
    }

    @Test
    void eachRuleFollowsItsFormula() {
        List<Stratum> strata = List.of(new Stratum("a", 100, 1, 999), new Stratum("b", 400, 4, 999));
        assertThat(Allocation.of(strata, 100, AllocationRule.proportional(), 0))
                .containsEntry("a", 20)
                .containsEntry("b", 80);
        assertThat(Allocation.of(strata, 102, AllocationRule.neyman(), 0)).containsEntry("a", 6);
        assertThat(Allocation.of(strata, 99, AllocationRule.power(0.5), 0)).containsEntry("a", 33);
        assertThat(Allocation.of(strata, 10, AllocationRule.equal(), 0)).containsEntry("a", 5);
    }

    @Test
    void tooFewOrTooManyAreRefused() {
        List<Stratum> strata = List.of(new Stratum("a", 100, 1, 5), new Stratum("b", 400, 4, 5));
        assertThatThrownBy(() -> Allocation.of(strata, 3, AllocationRule.equal(), 2))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("allow 4");
        assertThatThrownBy(() -> Allocation.of(strata, 11, AllocationRule.equal(), 2))
                .hasMessageContaining("only 10 units");
        assertThatThrownBy(() -> Allocation.of(
                        List.of(Stratum.of("a", 0), Stratum.of("b", 1)), 3, AllocationRule.proportional(), 0))
                .hasMessageContaining("'a'");
    }
}
