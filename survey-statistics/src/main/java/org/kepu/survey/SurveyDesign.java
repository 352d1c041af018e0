package org.kepu.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Calibration;

/**
 * How a sample was drawn and weighted: the immutable ground of every estimate, R's {@code svydesign} object. Build one
 * with {@link #of}; {@link #calibrate} and {@link #replicate} return new designs.
 *
 * {@snippet :
 * SurveyDesign design = SurveyDesign.of(data).strata("stratum").ids("psu").weights("d").build();
 * Estimate literate = Estimators.mean(design, "lit").single();
 * }
 */
public final class SurveyDesign {

    private final SurveyData data;
    final Sample sample;
    private final VarianceRule rule;
    private final LonelyPsu lonely;
    final double[] baseWeights;
    private final double[] weights;
    private final List<Calibration> calibrations;
    final @Nullable Calibrated calibrated;
    final @Nullable CalibrationResiduals residuals;
    private final @Nullable Replication replication;
    private final List<String> notices;

    SurveyDesign(
            SurveyData data,
            Sample sample,
            VarianceRule rule,
            LonelyPsu lonely,
            double[] baseWeights,
            List<Calibration> calibrations,
            @Nullable Replication replication,
            List<String> notices) {
        this.data = data;
        this.sample = sample;
        this.rule = rule;
        this.lonely = lonely;
        this.baseWeights = baseWeights;
        this.calibrations = List.copyOf(calibrations);
        this.replication = replication;
        if (calibrations.isEmpty()) {
            this.calibrated = null;
            this.residuals = null;
            this.weights = baseWeights;
        } else {
            this.calibrated = Calibrated.of(calibrations, data, baseWeights);
            this.residuals = new CalibrationResiduals(calibrated, sample, baseWeights);
            this.weights = calibrated.weights(baseWeights);
        }
        this.notices = List.copyOf(notices);
        if (replication != null) {
            replicates();
        }
    }

    /** Starts a design over data. Without further words every row is its own sampling unit with weight 1. */
    public static SurveyDesignBuilder of(SurveyData data) {
        return new SurveyDesignBuilder(data);
    }

    /**
     * This design with its weights brought to known totals; earlier calibrations stay underneath. Refused, with the category
     * or the margin named: a category with respondents and no total or the other way round, an empty value, margins of
     * different sums, equations without a solution within the bounds.
     */
    public SurveyDesign calibrate(Calibration calibration) {
        List<Calibration> more = new ArrayList<>(calibrations);
        more.add(calibration);
        return new SurveyDesign(data, sample, rule, lonely, baseWeights, more, replication, notices);
    }

    /**
     * This design with sampling errors from replicates; calibrations are redone inside each replicate. Refused: JK1 with
     * strata, half samples with an odd number of units in a stratum.
     */
    public SurveyDesign replicate(Replication by) {
        return new SurveyDesign(data, sample, rule, lonely, baseWeights, calibrations, by, notices);
    }

    /** This design with other weights underneath, one a row, its calibrations redone on them; the array is copied. */
    public SurveyDesign reweighted(double[] base) {
        return new SurveyDesign(data, sample, rule, lonely, base.clone(), calibrations, replication, notices);
    }

    /** Every calibrated margin category with its total before and after; empty without calibration. */
    public List<MarginFit> margins() {
        return calibrated == null ? List.of() : calibrated.fits();
    }

    /** The data. */
    public SurveyData data() {
        return data;
    }

    /** Rows of the data. */
    public int rows() {
        return data.rows();
    }

    /** Primary sampling units. */
    public int psus() {
        return sample.psus();
    }

    /** Strata of the first stage. */
    public int strata() {
        return sample.strata();
    }

    /** Degrees of freedom, primary units less strata, whether or not they have weight; estimates have their domain's. */
    public int df() {
        return psus() - strata();
    }

    /** The final weights, row by row. */
    public double[] weights() {
        return weights.clone();
    }

    /** Final weight divided by the weight before calibration, row by row; 1 where there is no weight. */
    public double[] factors() {
        double[] result = new double[weights.length];
        for (int row = 0; row < result.length; row++) {
            result[row] = baseWeights[row] == 0 ? 1 : weights[row] / baseWeights[row];
        }
        return result;
    }

    /** What was assumed or left out, in sentences. */
    public List<String> notices() {
        List<String> result = new ArrayList<>(notices);
        if (calibrated != null) {
            result.addAll(calibrated.notices);
        }
        return result;
    }

    /** The final weights without a copy; not to be changed. */
    double[] liveWeights() {
        return weights;
    }

    /** Whether a subset of this design keeps the other rows with weight 0, as R's does where that spares a variance. */
    boolean keepsRows() {
        return replication == null && (calibrated != null || rule.unequal());
    }

    VarianceRule rule() {
        return rule;
    }

    boolean replicated() {
        return replication != null;
    }

    Replication replication() {
        if (replication == null) {
            throw new IllegalStateException("This design has no replicates.");
        }
        return replication;
    }

    ReplicateFactors replicates() {
        return ReplicateFactors.of(replication(), sample, lonely);
    }
}
