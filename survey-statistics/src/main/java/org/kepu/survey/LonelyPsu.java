package org.kepu.survey;

/**
 * What to do with a stratum that has a single sampling unit, whose variance cannot be estimated. The names are those of
 * R's {@code options(survey.lonely.psu)}; a stratum sampled completely (fpc equal to the sample) never is lonely.
 */
public enum LonelyPsu {
    /** Refuse, naming the stratum; the default. */
    FAIL,
    /** The unit was certain to be selected: it contributes no variance. */
    CERTAINTY,
    /** Centre the unit on the mean unit total over all strata (survey 4.2 and later; conservative). */
    ADJUST,
    /** Give the stratum the average variance of the others: V × strata / strata with more than one unit. */
    AVERAGE
}
