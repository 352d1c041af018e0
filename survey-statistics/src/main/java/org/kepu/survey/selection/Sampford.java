package org.kepu.survey.selection;

import java.util.Arrays;
import java.util.List;

/**
 * Sampford's (1967) design of fixed size with exactly the wanted inclusion probabilities and positive joint ones:
 * P(s) ∝ Σ_{i in s}(1-π_i) Π_{i in s} π_i/(1-π_i). Drawn along the list instead of by rejection, so it never fails and
 * always uses one random number a unit.
 */
public final class Sampford implements SelectionDesign {

    private final FixedSizeDesign design;

    private Sampford(FixedSizeDesign design) {
        this.design = design;
    }

    /** Over these probabilities, all below 1 (certainty units set aside), which must sum to a whole number. */
    public static Sampford of(double[] pi) {
        double[] c = Arrays.stream(pi).map(p -> 1 - p).toArray();
        return new Sampford(new FixedSizeDesign(pi.clone(), c, 0, Designs.wholeSum(pi)));
    }

    @Override
    public List<Step> draw(DrawRandom random) {
        return design.draw(random);
    }

    @Override
    public double[][] joint() {
        return design.joint();
    }
}
