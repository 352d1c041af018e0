package org.kepu.survey;

/** What the finite population columns hold. */
public enum FpcKind {
    /** Sizes of the strata in sampling units. */
    POPULATION,
    /** Sampling fractions, or inclusion probabilities of the units. */
    FRACTION
}
