package org.kepu.survey.selection;

import java.util.List;

/** A fixed-size selection procedure over units with given inclusion probabilities, none of them 1, summing to n. */
public sealed interface SelectionDesign permits PpsSystematic, Sampford, MaximumEntropy, SimpleRandom, FixedSizeDesign {

    /** One sample, with what decided about every unit. */
    List<Step> draw(DrawRandom random);

    /** The joint inclusion probabilities π_ij, with π_i on the diagonal. */
    double[][] joint();
}
