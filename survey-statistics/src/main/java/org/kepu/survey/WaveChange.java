package org.kepu.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;

/**
 * The change of a quantity between two waves that may share primary units. V = V₁ + V₂ - 2C, and C = Σ_h m_h s_h over
 * the strata of the first wave: m_h units are in both waves and s_h is the sample covariance of their scores in the two
 * (Kish 1965, section 12.4; for the same units in both waves it is the variance of the stacked samples' domain
 * difference). Waves without common units are independent: C = 0. Leaving C out is the usual error with panels.
 *
 * @param first the estimate of the first wave
 * @param second the estimate of the second wave
 * @param shared primary units in both waves
 * @param covariance C
 * @param difference second less first, with the smaller df of the two
 */
public record WaveChange(Estimate first, Estimate second, int shared, double covariance, Estimate difference) {

    /**
     * Compares the waves among everybody.
     *
     * @param first the design of the first wave
     * @param second the design of the second wave
     * @param quantity what changed; one number, so a category needs its level
     * @param unit the columns that name a primary unit, the same in both data sets, with the stratum where ids start anew
     */
    public static WaveChange of(SurveyDesign first, SurveyDesign second, Quantity quantity, String... unit) {
        if (first.replicated() || second.replicated()) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION,
                    "Overlapping waves are compared by linearisation; give designs without replicates.");
        }
        Wave one = Wave.of(first, quantity, unit);
        Wave two = Wave.of(second, quantity, unit);
        int strata = first.strata();
        int[] shared = new int[strata];
        double[] sumOne = new double[strata];
        double[] sumTwo = new double[strata];
        double[] products = new double[strata];
        one.psuOfName.forEach((name, psu) -> {
            Integer other = two.psuOfName.get(name);
            if (other != null) {
                int h = first.sample.stratumOfPsu[psu];
                shared[h]++;
                sumOne[h] += one.scores[psu];
                sumTwo[h] += two.scores[other];
                products[h] += one.scores[psu] * two.scores[other];
            }
        });
        double covariance = 0;
        for (int h = 0; h < strata; h++) {
            if (shared[h] > 1) {
                covariance += (products[h] - sumOne[h] * sumTwo[h] / shared[h]) * shared[h] / (shared[h] - 1);
            }
        }
        Estimate a = one.estimate;
        Estimate b = two.estimate;
        Estimate difference = new Estimate(
                Map.of(),
                a.level(),
                b.estimate() - a.estimate(),
                a.variance() + b.variance() - 2 * covariance,
                Math.min(a.df(), b.df()),
                Double.NaN,
                a.n() + b.n(),
                a.rows() + b.rows());
        return new WaveChange(a, b, Arrays.stream(shared).sum(), covariance, difference);
    }

    /** One wave's estimate and the scores of its units by name. */
    private record Wave(Estimate estimate, double[] scores, Map<String, Integer> psuOfName) {

        static Wave of(SurveyDesign design, Quantity quantity, String... unit) {
            SurveyData data = design.data();
            Domains all = Domains.all(data);
            Quantity.Terms terms = quantity.terms(data);
            Estimation estimation = new Estimation(design, new Moments(all, terms.columns()), terms.statistic());
            Estimate estimate = estimation.estimates(all, terms.levels()).single();
            List<Factor> parts = Arrays.stream(unit).map(data::requiredFactor).toList();
            Map<String, Integer> psuOfName = new HashMap<>();
            int[] firstRow = design.sample.firstRowOfPsu();
            for (int psu = 0; psu < firstRow.length; psu++) {
                int row = firstRow[psu];
                String name = parts.stream()
                        .map(part -> part.levels().get(part.code(row)))
                        .collect(Collectors.joining("|"));
                if (Objects.nonNull(psuOfName.put(name, psu))) {
                    throw new SurveyRefusal(
                            Reason.NOT_NESTED,
                            "Two primary units are called '" + name + "', so waves cannot be paired; name the column of"
                                    + " the stratum too.");
                }
            }
            return new Wave(estimate, estimation.scoresByPsu(), psuOfName);
        }
    }
}
