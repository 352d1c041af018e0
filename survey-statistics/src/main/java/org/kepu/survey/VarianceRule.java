package org.kepu.survey;

/** How the variance of a sum of scores follows from the selection of the sample. */
sealed interface VarianceRule permits StagewiseVariance, JointProbabilityVariance {

    /** The covariance matrix; with {@code full} false only its diagonal is filled. */
    double[][] covariance(UnitScores scores, boolean full);

    /** Whether units were drawn without replacement with probabilities of their own. */
    boolean unequal();
}
