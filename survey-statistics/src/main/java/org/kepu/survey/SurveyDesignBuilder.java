package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Calibration;

/** Collects how a sample was drawn; {@link #build} checks it against the data. */
public final class SurveyDesignBuilder {

    private final SurveyData data;
    private List<String> ids = List.of();
    private List<String> strata = List.of();
    private List<String> fpc = List.of();
    private @Nullable FpcKind fpcIs;
    private @Nullable String weights;
    private List<String> probabilities = List.of();
    private boolean nest;
    private LonelyPsu lonely = LonelyPsu.FAIL;
    private @Nullable PpsMethod pps;
    private @Nullable JointProbabilities joint;
    private final List<Calibration> calibrations = new ArrayList<>();
    private @Nullable Replication replication;
    private final List<String> notices = new ArrayList<>();

    SurveyDesignBuilder(SurveyData data) {
        this.data = data;
    }

    /**
     * Columns that identify the sampling units, one a stage, primary units first. None: every row is a unit. Empty values are
     * refused with their row.
     */
    public SurveyDesignBuilder ids(String... columns) {
        this.ids = List.of(columns);
        return this;
    }

    /** Columns of the strata, one a stage. None: one stratum. Empty values are refused with their row. */
    public SurveyDesignBuilder strata(String... columns) {
        this.strata = List.of(columns);
        return this;
    }

    /**
     * Columns of finite population sizes or sampling fractions, one a stage. None: sampling with replacement. Refused: sizes
     * below the number sampled, fractions outside of 0 to 1.
     */
    public SurveyDesignBuilder fpc(String... columns) {
        this.fpc = List.of(columns);
        return this;
    }

    /** Whether fpc holds sizes or fractions; by default sizes if any value exceeds 1. */
    public SurveyDesignBuilder fpcIs(FpcKind kind) {
        this.fpcIs = kind;
        return this;
    }

    /** The column of sampling weights, 0 or more; rows of weight 0 count nowhere. Refused with probabilities given too. */
    public SurveyDesignBuilder weights(String column) {
        this.weights = column;
        return this;
    }

    /** Columns of inclusion probabilities, above 0 to 1, multiplied over the stages; the weight is one over the product. */
    public SurveyDesignBuilder probabilities(String... columns) {
        this.probabilities = List.of(columns);
        return this;
    }

    /** Whether the same id in different strata means different units; otherwise that is refused. */
    public SurveyDesignBuilder nest(boolean idsStartAnew) {
        this.nest = idsStartAnew;
        return this;
    }

    /** The rule for strata with a single unit; {@link LonelyPsu#FAIL} if not given. */
    public SurveyDesignBuilder lonelyPsu(LonelyPsu rule) {
        this.lonely = rule;
        return this;
    }

    /** Brewer's variance for unequal probabilities without replacement; probabilities from fpc or probabilities. */
    public SurveyDesignBuilder brewer() {
        this.pps = PpsMethod.BREWER;
        return this;
    }

    /** An exact variance from joint inclusion probabilities; refused with replicates, and where a pair has none. */
    public SurveyDesignBuilder joint(PpsMethod method, JointProbabilities probabilitiesOfPairs) {
        this.pps = method;
        this.joint = probabilitiesOfPairs;
        return this;
    }

    /** Adds a calibration after those given before. */
    public SurveyDesignBuilder calibrate(Calibration calibration) {
        this.calibrations.add(calibration);
        return this;
    }

    /** Sampling errors from replicates. */
    public SurveyDesignBuilder replicate(Replication by) {
        this.replication = by;
        return this;
    }

    /** The design; anything that contradicts the data is refused with a {@link SurveyRefusal}. */
    public SurveyDesign build() {
        if (data.rows() == 0) {
            throw new SurveyRefusal(Reason.EMPTY_DOMAIN, "The data have no rows; check the file.");
        }
        if (weights != null && !probabilities.isEmpty()) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION,
                    "Give either weights or probability, not both: one is the inverse of the other.");
        }
        List<String> population = fpc;
        FpcKind kind = fpcIs;
        if (pps == PpsMethod.BREWER) {
            population = fpc.isEmpty() ? probabilities : fpc;
            if (population.isEmpty() || kind == FpcKind.POPULATION) {
                throw new SurveyRefusal(
                        Reason.BAD_OPTION,
                        "Brewer's method needs the inclusion probability of each unit: name its column as probability,"
                                + " or as fpc with fpcIs \"fraction\".");
            }
            kind = FpcKind.FRACTION;
        }
        if (joint != null && replication != null) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION, "Joint probabilities and replicates are two variance methods; choose one.");
        }
        Selection selection = Selection.of(data, ids, strata, population, kind, nest);
        Sample sample = Sample.of(selection, data.rows(), lonely, joint == null);
        if (joint == null && selection.fpc().size() < ids.size() && !fpc.isEmpty()) {
            notices.add("Population sizes are given for " + fpc.size() + " of " + ids.size()
                    + " stages; the later stages count as sampled within the last of them.");
        }
        for (int stage = 0; pps == null && stage < sample.stages.size(); stage++) {
            if (sample.stages.get(stage).uneven()) {
                notices.add(
                        "Column '" + fpc.get(stage) + "' differs between units of one stratum at stage " + (stage + 1)
                                + "; a stratum has one population size: check it, or use brewer for probabilities of units.");
            }
        }
        double[] base = baseWeights(sample);
        return new SurveyDesign(
                data, sample, rule(sample, base), lonely, base, calibrations, replication, noticed(base));
    }

    private VarianceRule rule(Sample sample, double[] base) {
        return joint == null
                ? new StagewiseVariance(sample.stages, lonely, pps == PpsMethod.BREWER)
                : joint.variance(sample, pps == PpsMethod.YATES_GRUNDY, base);
    }

    private double[] baseWeights(Sample sample) {
        if (weights != null) {
            return checkedWeights(data.required(weights), weights);
        }
        if (!probabilities.isEmpty()) {
            double[] result = new double[data.rows()];
            Arrays.fill(result, 1);
            for (String name : probabilities) {
                divide(result, data.required(name), name);
            }
            return result;
        }
        if (joint != null) {
            return fpc.isEmpty() ? joint.weights(sample) : checkedWeights(sample.fpcWeights, fpc.getFirst());
        }
        if (fpc.isEmpty()) {
            notices.add("Neither weights nor probability nor fpc is given: every row counts once.");
            double[] ones = new double[data.rows()];
            Arrays.fill(ones, 1);
            return ones;
        }
        for (double weight : sample.fpcWeights) {
            if (!Double.isFinite(weight)) {
                throw new SurveyRefusal(
                        Reason.BAD_FPC,
                        "The fpc is infinite or zero in some rows, so it gives no weights; name weights.");
            }
        }
        return sample.fpcWeights;
    }

    private static double[] checkedWeights(double[] values, String name) {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            if (!(values[row] >= 0) || Double.isInfinite(values[row])) {
                throw new SurveyRefusal(
                        Reason.BAD_WEIGHT,
                        "Weight column '" + name + "' has " + values[row] + " in data row " + (row + 1)
                                + "; weights must be numbers of at least 0.");
            }
            sum += values[row];
        }
        if (sum == 0) {
            throw new SurveyRefusal(
                    Reason.BAD_WEIGHT, "All weights in column '" + name + "' are zero; check the column.");
        }
        return values;
    }

    private static void divide(double[] weights, double[] probability, String name) {
        for (int row = 0; row < weights.length; row++) {
            if (!(probability[row] > 0 && probability[row] <= 1)) {
                throw new SurveyRefusal(
                        Reason.BAD_WEIGHT,
                        "Probability column '" + name + "' has " + probability[row] + " in data row " + (row + 1)
                                + "; inclusion probabilities are above 0 and at most 1.");
            }
            weights[row] /= probability[row];
        }
    }

    private List<String> noticed(double[] base) {
        long zero = Arrays.stream(base).filter(w -> w == 0).count();
        if (zero > 0) {
            notices.add(zero + " rows have weight 0 and count in no estimate.");
        }
        if (replication != null && fpc.size() > 1) {
            notices.add("Replicates use the population sizes of the first stage only.");
        }
        if (replication != null
                && !fpc.isEmpty()
                && (replication.type() == Replication.Type.BRR || replication.type() == Replication.Type.FAY)) {
            notices.add("Half samples ignore the population sizes (fpc).");
        }
        return notices;
    }
}
