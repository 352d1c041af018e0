package org.kepu.survey;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.Matrices;

/** Estimates that were made together, with their covariance, so that they can be compared. */
public final class Estimates {

    private final List<Estimate> all;
    private final Supplier<double[][]> source;
    private final int designDf;
    private double @Nullable [][] covariance;

    Estimates(List<Estimate> all, Supplier<double[][]> source, int designDf) {
        this.all = List.copyOf(all);
        this.source = source;
        this.designDf = designDf;
    }

    /** The estimates, by domain, then by level. */
    public List<Estimate> all() {
        return all;
    }

    /** The only estimate; refused when there are several. */
    public Estimate single() {
        if (all.size() != 1) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION, "There are " + all.size() + " estimates; choose one by its domain or level.");
        }
        return all.getFirst();
    }

    /** The first estimate of a domain, given by its columns and levels, for example {"ur": "U"}; refused if there is none. */
    public Estimate get(Map<String, String> by) {
        return all.stream()
                .filter(e -> e.by().equals(by))
                .findFirst()
                .orElseThrow(() -> new SurveyRefusal(Reason.EMPTY_DOMAIN, "There is no estimate for " + by + "."));
    }

    /** Sampling covariances, in the order of {@link #all}; a copy. */
    public double[][] covariance() {
        return Matrices.copy(matrix());
    }

    /**
     * A linear combination with its error, for example a difference of two domains with 1 and -1; R's
     * {@code svycontrast}. V = c' Σ c: the covariance between domains of a sample is kept; df are those of the design. Refused
     * unless there is a coefficient for each estimate; those of 0 take no part, even where an estimate is NaN.
     */
    public Estimate contrast(double... coefficients) {
        if (coefficients.length != all.size()) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION,
                    "A contrast of " + all.size() + " estimates needs as many coefficients, not " + coefficients.length
                            + ".");
        }
        double value = 0;
        int n = 0;
        for (int i = 0; i < coefficients.length; i++) {
            value += coefficients[i] == 0 ? 0 : coefficients[i] * all.get(i).estimate();
            n += coefficients[i] == 0 ? 0 : all.get(i).n();
        }
        return new Estimate(
                Map.of(), null, value, Matrices.quadratic(matrix(), coefficients), designDf, Double.NaN, n, n);
    }

    /** The difference first less second of two of the estimates; its t interval is the test of R's {@code svyttest}. */
    public Estimate difference(Estimate first, Estimate second) {
        double[] coefficients = new double[all.size()];
        coefficients[all.indexOf(first)] += 1;
        coefficients[all.indexOf(second)] -= 1;
        return contrast(coefficients);
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    private double[][] matrix() {
        if (covariance == null) {
            covariance = source.get();
        }
        return covariance;
    }
}
