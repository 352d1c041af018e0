package org.kepu.survey.irt;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.SurveyRefusal;

/**
 * Scores of persons as expected a posteriori (EAP; Bock &amp; Mislevy 1982) with a standard normal prior. They are
 * drawn towards 0 and must not be used for the spread of ability or for shares above a cut in the population.
 */
public final class Abilities {

    private Abilities() {}

    /** The ability of every person; the items must be those of the responses, in their order. */
    public static List<Ability> eap(List<Item> items, Responses responses) {
        if (items.size() != responses.items().size()) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "There are " + items.size() + " curves for "
                            + responses.items().size() + " items; give one for each, in the same order.");
        }
        Quadrature nodes = Quadrature.STANDARD;
        Curves curves = new Curves(items.stream().map(ItemCurve::of).toList(), nodes);
        List<Ability> result = new ArrayList<>();
        double[] posterior = new double[nodes.size()];
        for (int person = 0; person < responses.persons(); person++) {
            curves.posterior(Pattern.of(responses, person), posterior);
            double mean = 0;
            double square = 0;
            for (int q = 0; q < posterior.length; q++) {
                mean += posterior[q] * nodes.point(q);
                square += posterior[q] * nodes.point(q) * nodes.point(q);
            }
            result.add(new Ability(mean, Math.sqrt(Math.max(0, square - mean * mean))));
        }
        return List.copyOf(result);
    }
}
