package org.kepu.survey;

import java.io.Serial;

/**
 * The library refuses to compute something, because the result would be wrong or misleading. The {@link #reason()}
 * serves programs, the message is one sentence for people and says what to do.
 */
public final class SurveyRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why something was refused. */
    public enum Reason {
        /** A column of this name does not exist. */
        UNKNOWN_COLUMN,
        /** Numbers were needed, the column has text. */
        NOT_NUMERIC,
        /** A value the design itself needs is missing. */
        MISSING_VALUE,
        /** A weight or probability is negative, zero where it must not be, above one or not finite. */
        BAD_WEIGHT,
        /** A finite population size or sampling fraction contradicts the sample. */
        BAD_FPC,
        /** The same cluster id occurs in several strata. */
        NOT_NESTED,
        /** A stratum, or the whole design, has a single sampling unit. */
        LONELY_PSU,
        /** No degrees of freedom are left, so there is no interval and no test. */
        NO_DEGREES_OF_FREEDOM,
        /** The domain has no respondents. */
        EMPTY_DOMAIN,
        /** A category with a known population total has no respondents. */
        MARGIN_WITHOUT_RESPONDENTS,
        /** Respondents are in a category that has no population total. */
        CATEGORY_WITHOUT_TOTAL,
        /** Margins that describe the same population have different sums. */
        MARGINS_DISAGREE,
        /** The calibration equations have no solution within the bounds. */
        CALIBRATION_FAILED,
        /** The joint inclusion probabilities do not fit the sample. */
        BAD_JOINT_PROBABILITIES,
        /** The replicate method does not fit the design. */
        REPLICATES_DO_NOT_FIT,
        /** An option contradicts another or is outside its range. */
        BAD_OPTION,
        /** The sampling frame has units that are repeated, nameless or without a usable size. */
        BAD_FRAME,
        /** A model has more coefficients than the areas can carry. */
        TOO_FEW_AREAS,
        /** Covariates repeat each other, so their coefficients cannot be told apart. */
        COLLINEAR_COVARIATES,
        /** An iteration did not settle. */
        NO_CONVERGENCE,
        /** An item cannot be scaled: all answers alike, or no answers. */
        BAD_ITEM
    }

    private final Reason reason;

    /** A refusal with its sentence. */
    public SurveyRefusal(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
