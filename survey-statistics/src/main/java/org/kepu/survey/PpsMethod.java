package org.kepu.survey;

/** Variance of samples drawn without replacement with unequal probabilities. */
public enum PpsMethod {
    /** Brewer's approximation, which needs the inclusion probability of each unit only. */
    BREWER,
    /** Horvitz–Thompson, needs joint inclusion probabilities. */
    HORVITZ_THOMPSON,
    /** Yates–Grundy (Sen), needs joint inclusion probabilities and a fixed sample size. */
    YATES_GRUNDY
}
