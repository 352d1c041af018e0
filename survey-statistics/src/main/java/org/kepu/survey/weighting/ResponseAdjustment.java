package org.kepu.survey.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;

/**
 * Weights for those who were not reached: within classes the weight of the lost is spread over the kept, a_c = Σ d / Σ d
 * r. Classes should have at least 20 kept rows and factors of at most 2.
 */
public final class ResponseAdjustment {

    private static final int FEW = 20;
    private static final double LARGE = 2;

    private final SurveyData data;
    private final List<String> classes;

    /** Adjusts within classes formed by columns; none: one class. */
    public ResponseAdjustment(SurveyData data, List<String> classes) {
        this.data = data;
        this.classes = List.copyOf(classes);
    }

    /**
     * Spreads the weight of eligible people who did not answer over those who did.
     *
     * @param weights weights that go in; rows of weight 0 are not eligible
     * @param responded who answered
     */
    public Adjusted nonResponse(double[] weights, IntPredicate responded) {
        return spread(weights, responded, responded, "did not respond", "respondents");
    }

    /**
     * Spreads the weight of those whose eligibility is unknown over the known, eligible or not, in proportion; those known
     * not to be eligible then leave with their share.
     *
     * @param weights weights that go in
     * @param eligible known to belong to the population
     * @param ineligible known not to belong to it
     */
    public Adjusted unknownEligibility(double[] weights, IntPredicate eligible, IntPredicate ineligible) {
        return spread(
                weights, eligible.or(ineligible), eligible, "have unknown eligibility", "rows of known eligibility");
    }

    private Adjusted spread(double[] weights, IntPredicate kept, IntPredicate staying, String lost, String people) {
        Factor factor = classes.isEmpty()
                ? new Factor(new int[weights.length], List.of("all"))
                : Factor.interaction(classes.stream().map(data::requiredFactor).toList());
        int count = factor.levels().size();
        double[] all = new double[count];
        double[] known = new double[count];
        int[] rows = new int[count];
        int gone = 0;
        for (int row = 0; row < weights.length; row++) {
            int c = factor.code(row);
            all[c] += weights[row];
            if (weights[row] != 0 && kept.test(row)) {
                known[c] += weights[row];
                rows[c]++;
            } else if (weights[row] != 0) {
                gone++;
            }
        }
        List<String> notices = new ArrayList<>();
        notices.add(gone + " rows " + lost + "; their weight was spread over " + people + " of the same class.");
        for (int c = 0; c < count; c++) {
            check(name(factor, c), all[c], known[c], rows[c], people, notices);
        }
        double[] result = new double[weights.length];
        for (int row = 0; row < result.length; row++) {
            int c = factor.code(row);
            result[row] = weights[row] != 0 && staying.test(row) ? weights[row] * all[c] / known[c] : 0;
        }
        return new Adjusted(result, notices);
    }

    private String name(Factor factor, int c) {
        return classes.isEmpty()
                ? "of all rows"
                : String.join("|", classes) + "=" + factor.levels().get(c);
    }

    private static void check(String name, double all, double known, int rows, String people, List<String> notices) {
        if (all > 0 && known == 0) {
            throw new SurveyRefusal(
                    Reason.MARGIN_WITHOUT_RESPONDENTS,
                    "Class " + name + " has no " + people
                            + ", so nobody can carry its weight; merge it with a similar class.");
        }
        if (all > 0 && (rows < FEW || all / known > LARGE)) {
            notices.add("Class " + name + " has " + rows + " " + people + " and a factor of "
                    + Numbers.plain(all / known) + "; better merge it (at least " + FEW + ", factor at most "
                    + Numbers.plain(LARGE) + ").");
        }
    }
}
