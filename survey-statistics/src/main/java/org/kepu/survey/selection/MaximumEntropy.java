package org.kepu.survey.selection;

import java.util.List;
import org.kepu.survey.SurveyRefusal;

/**
 * The design of maximum entropy among those of fixed size with the wanted inclusion probabilities, also called
 * conditional Poisson (Hájek 1981): Bernoulli draws with working probabilities p, given that n are taken. The p are
 * found so that the inclusion probabilities are the wanted ones to 1e-12 (iteration of Chen, Dempster &amp; Liu 1994,
 * damped on the logit scale).
 */
public final class MaximumEntropy implements SelectionDesign {

    private static final int MOST = 2000;
    private static final double STEP = 0.75;

    private final FixedSizeDesign design;

    private MaximumEntropy(FixedSizeDesign design) {
        this.design = design;
    }

    /** Over these probabilities, all below 1 (certainty units set aside), which must sum to a whole number. */
    public static MaximumEntropy of(double[] pi) {
        int n = Designs.wholeSum(pi);
        double[] p = pi.clone();
        double[] none = new double[pi.length];
        for (int round = 0; round < MOST; round++) {
            FixedSizeDesign design = new FixedSizeDesign(p.clone(), none, 1, n);
            double[] reached = design.first();
            double worst = 0;
            for (int i = 0; i < p.length; i++) {
                worst = Math.max(worst, Math.abs(reached[i] - pi[i]));
                double logit = logit(p[i]) + STEP * (logit(pi[i]) - logit(reached[i]));
                p[i] = 1 / (1 + Math.exp(-logit));
            }
            if (worst < 1e-13 * Math.max(1, n)) {
                return new MaximumEntropy(design);
            }
        }
        throw new SurveyRefusal(
                SurveyRefusal.Reason.NO_CONVERGENCE,
                "The working probabilities of the maximum-entropy design were not found; take the largest units with"
                        + " certainty or use Sampford's design.");
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
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
