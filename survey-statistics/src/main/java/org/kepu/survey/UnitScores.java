package org.kepu.survey;

/** Weighted scores of several estimates, summed within the leaves of a sample. */
interface UnitScores {

    /** Number of estimates. */
    int columns();

    /** Adds the scores of a leaf to the sums. */
    void add(int leaf, double[] sums);

    /** Marks the estimates whose domain has anybody in a leaf. */
    void mark(int leaf, boolean[] present);
}
