package org.kepu.survey.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.kepu.survey.SurveyRefusal;

class ItemModelsTest {

    private static Responses simulated(List<Item> items, int persons, long seed) {
        Random random = new Random(seed);
        int[][] answers = new int[persons][items.size()];
        for (int[] row : answers) {
            double theta = random.nextGaussian();
            for (int item = 0; item < row.length; item++) {
                row[item] = random.nextDouble() < items.get(item).probability(theta) ? 1 : 0;
            }
        }
        return Responses.of(items.stream().map(Item::name).toList(), answers);
    }

    @Test
    void guessingIsFoundAgainInALargeSample() {
        List<Item> truth = IntStream.range(0, 15)
                .mapToObj(k -> new Item("i" + k, 1 + 0.05 * k, -1 + 0.15 * k, 0.2))
                .toList();
        ItemFit fit = MarginalLikelihood.fit(simulated(truth, 4000, 11), ItemModel.threeParameter(0.25));
        double a = 0;
        double c = 0;
        for (int k = 0; k < 15; k++) {
            Item item = fit.items().get(k);
            assertThat(item.b()).as(item.name()).isCloseTo(truth.get(k).b(), within(0.35));
            assertThat(fit.fitted().get(k).seC()).isBetween(0.005, 0.15);
            a += item.a() / truth.get(k).a() / 15;
            c += item.c() / 15;
        }
        assertThat(a).isCloseTo(1, within(0.1));
        assertThat(c).isCloseTo(0.2, within(0.04));
    }

    @Test
    void weightsAreFrequencies() {
        Responses single = LawSchoolTest.responses();
        int[][] rows = new int[1000][];
        int at = 0;
        for (int i = 0; i < single.persons(); i++) {
            int person = i;
            int[] row = IntStream.range(0, 5).map(k -> single.answer(person, k)).toArray();
            for (int copy = 0; copy < single.weight(i); copy++) {
                rows[at++] = row;
            }
        }
        ItemFit weighted = MarginalLikelihood.fit(single, ItemModel.TWO_PARAMETER);
        ItemFit expanded = MarginalLikelihood.fit(Responses.of(single.items(), rows), ItemModel.TWO_PARAMETER);
        assertThat(weighted.items().get(2).b())
                .isCloseTo(expanded.items().get(2).b(), within(1e-7));
        assertThat(weighted.fitted().get(2).seB())
                .isCloseTo(expanded.fitted().get(2).seB(), within(1e-7));
    }

    @Test
    void itemsNotPresentedAreIgnoredAndOmissionsAreWrong() {
        int[][] answers = {{1, 1, Responses.NOT_PRESENTED}, {1, 0, Responses.OMITTED}, {0, 0, 1}, {0, 1, 0}, {1, 1, 1}};
        ClassicalItem third = ClassicalStatistics.of(Responses.of(List.of("x", "y", "z"), answers))
                .items()
                .get(2);
        assertThat(third.presented()).isEqualTo(4);
        assertThat(third.p()).isEqualTo(0.5);
        assertThat(third.omission()).isEqualTo(0.25);
    }

    @Test
    void whatHasNoCurveIsRefused() {
        int[][] answers = {{1, 1}, {1, 0}, {1, 0}};
        assertThatThrownBy(() ->
                        MarginalLikelihood.fit(Responses.of(List.of("easy", "hard"), answers), ItemModel.TWO_PARAMETER))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("'easy' was answered alike");
        assertThatThrownBy(() -> Responses.of(List.of("x"), new int[][] {{2}})).hasMessageContaining("Person 1");
    }

    @Property(tries = 200)
    void aLinkChangesTheScaleButNoChance(
            @ForAll @DoubleRange(min = 0.2, max = 3) double slope,
            @ForAll @DoubleRange(min = -2, max = 2) double intercept,
            @ForAll @DoubleRange(min = -3, max = 3) double theta) {
        Item item = new Item("x", 1.3, 0.4, 0.2);
        Link link = new Link(slope, intercept);
        assertThat(link.item(item).probability(link.ability(theta))).isCloseTo(item.probability(theta), within(1e-12));
        assertThat(link.item(item).information(link.ability(theta)) * slope * slope)
                .isCloseTo(item.information(theta), within(1e-10));
    }
}
