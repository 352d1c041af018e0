package org.kepu.survey.planning;

/** Design effects to plan with. */
public final class DesignEffect {

    private DesignEffect() {}

    /**
     * Of clusters: 1 + (m̄-1)·ρ, with m̄ respondents a cluster on average and ρ the intraclass correlation (Kish 1965,
     * section 5.4). With ρ = 0.05 and 15 a village: 1.7.
     */
    public static double ofClusters(double perCluster, double rho) {
        Conditions.require(perCluster >= 1, "A cluster has at least 1 respondent");
        Conditions.require(
                rho >= -1 && rho <= 1, "The intraclass correlation lies between -1 and 1, usually 0.02 to 0.1");
        return 1 + (perCluster - 1) * rho;
    }

    /** Of unequal weights: 1 + CV² of the weights (Kish 1965, section 11.7). */
    public static double ofWeights(double cv) {
        Conditions.require(cv >= 0, "The variation of the weights cannot be negative");
        return 1 + cv * cv;
    }
}
