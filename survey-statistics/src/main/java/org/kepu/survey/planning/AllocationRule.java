package org.kepu.survey.planning;

/** What the share of a stratum in the sample is proportional to. */
@FunctionalInterface
public interface AllocationRule {

    /** The unscaled share of a stratum. */
    double share(Stratum stratum);

    /** Proportional to the population: every person has the same chance. */
    static AllocationRule proportional() {
        return Stratum::size;
    }

    /** Population × standard deviation: the smallest variance of the overall mean (Neyman 1934). */
    static AllocationRule neyman() {
        return stratum -> stratum.size() * stratum.sd();
    }

    /** Population to a power between 0 (equal) and 1 (proportional): a compromise for small areas (Bankier 1988). */
    static AllocationRule power(double exponent) {
        Conditions.require(exponent >= 0 && exponent <= 1, "The exponent of a power allocation lies between 0 and 1");
        return stratum -> Math.pow(stratum.size(), exponent);
    }

    /** The same number everywhere. */
    static AllocationRule equal() {
        return stratum -> 1;
    }
}
