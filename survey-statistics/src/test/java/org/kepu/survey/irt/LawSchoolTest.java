package org.kepu.survey.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.survey.Reference;

/** Section 6 of the Law School Admission Test, 1,000 persons (Bock &amp; Lieberman 1970), as pattern frequencies. */
class LawSchoolTest {

    private static final String PATTERNS = """
            00000 3 00001 6 00010 2 00011 11 00100 1 00101 1 00110 3 00111 4 01000 1 01001 8 01011 16 01101 3 01110 2
            01111 15 10000 10 10001 29 10010 14 10011 81 10100 3 10101 28 10110 15 10111 80 11000 16 11001 56 11010 21
            11011 173 11100 11 11101 61 11110 28 11111 298
            """;

    static Responses responses() {
        String[] words = PATTERNS.strip().split("\\s+");
        int[][] answers = new int[words.length / 2][];
        double[] weights = new double[words.length / 2];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = words[2 * i].chars().map(c -> c - '0').toArray();
            weights[i] = Double.parseDouble(words[2 * i + 1]);
        }
        return Responses.of(List.of("1", "2", "3", "4", "5"), answers, weights);
    }

    /** The maximum found by an independent optimiser over 41 Gauss–Hermite points, run until nothing moved. */
    @Test
    void theTwoParameterModelAtItsMaximum() {
        ItemFit fit = MarginalLikelihood.fit(responses(), ItemModel.TWO_PARAMETER);
        double[] b = {-3.3588117, -1.3700571, -0.2796663, -1.8663811, -3.1259073};
        double[] a = {0.8256594, 0.7227445, 0.8908748, 0.6883680, 0.6568558};
        for (int item = 0; item < 5; item++) {
            assertThat(fit.items().get(item).b()).isCloseTo(b[item], within(1e-5));
            assertThat(fit.items().get(item).a()).isCloseTo(a[item], within(1e-5));
        }
    }

    /** The reference program stops a little short of the maximum; searched in its way, all its digits come out. */
    @Test
    void theReferenceWithItsOwnPointsAndSearch() {
        ItemFit fit = MarginalLikelihood.fit(
                responses(), ItemModel.TWO_PARAMETER, Quadrature.gaussHermite(41), ItemSearch.LTM);
        Reference.check("irt", "LSAT6.2PL", "logLik", fit.logLikelihood(), 1e-12);
        for (int item = 1; item <= 5; item++) {
            Item curve = fit.items().get(item - 1);
            Reference.check("irt", "LSAT6.2PL", "difficulty[" + item + "]", curve.b(), 1e-7);
            Reference.check("irt", "LSAT6.2PL", "discrimination[" + item + "]", curve.a(), 1e-7);
        }
    }

    @Test
    void theMaximumIsMoreLikelyThanTheReference() {
        ItemFit fit = MarginalLikelihood.fit(responses(), ItemModel.TWO_PARAMETER);
        double reference = Reference.value("irt", "LSAT6.2PL", "logLik");
        assertThat(fit.logLikelihood()).isBetween(reference, reference + 1e-4);
        assertThatThrownBy(() -> MarginalLikelihood.fit(
                        responses(), ItemModel.threeParameter(0.25), Quadrature.STANDARD, ItemSearch.LTM))
                .hasMessageContaining("two-parameter");
    }

    /** Published in many texts: p values, and standard errors near .26 for the discrimination of item 1. */
    @Test
    void classicalValuesAndStandardErrors() {
        ClassicalStatistics classical = ClassicalStatistics.of(responses());
        double[] p = {0.924, 0.709, 0.553, 0.763, 0.870};
        for (int item = 0; item < 5; item++) {
            assertThat(classical.items().get(item).p()).isCloseTo(p[item], within(1e-12));
        }
        assertThat(classical.alpha()).isCloseTo(0.295, within(0.0005));
        ItemFit fit = MarginalLikelihood.fit(responses(), ItemModel.TWO_PARAMETER);
        assertThat(fit.fitted().getFirst().seA()).isCloseTo(0.26, within(0.02));
        assertThat(fit.fitted().getFirst().seC()).isZero();
    }

    @Test
    void scoresRiseWithTheAnswersAndAverageToZero() {
        Responses responses = responses();
        List<Item> items =
                MarginalLikelihood.fit(responses, ItemModel.TWO_PARAMETER).items();
        List<Ability> abilities = Abilities.eap(items, responses);
        double mean = 0;
        double spread = 0;
        for (int i = 0; i < abilities.size(); i++) {
            Ability ability = abilities.get(i);
            mean += responses.weight(i) * ability.theta() / 1000;
            spread += responses.weight(i) * (ability.theta() * ability.theta() + ability.sd() * ability.sd()) / 1000;
        }
        assertThat(mean).isCloseTo(0, within(1e-6));
        assertThat(spread).isCloseTo(1, within(2e-2));
        assertThat(abilities.getFirst().theta()).isLessThan(abilities.getLast().theta());
    }
}
