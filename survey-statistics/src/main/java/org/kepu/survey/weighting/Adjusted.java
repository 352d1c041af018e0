package org.kepu.survey.weighting;

import java.util.List;

/** Weights after a step, with what the step has to say. */
public final class Adjusted {

    private final double[] weights;
    private final List<String> notices;

    Adjusted(double[] weights, List<String> notices) {
        this.weights = weights;
        this.notices = List.copyOf(notices);
    }

    /** The weights, row by row; 0 for rows that no longer count. */
    public double[] weights() {
        return weights.clone();
    }

    /** Sentences about what was done and what should be looked at. */
    public List<String> notices() {
        return notices;
    }
}
