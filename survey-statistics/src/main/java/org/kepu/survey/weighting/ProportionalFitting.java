package org.kepu.survey.weighting;

import java.util.Arrays;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;

/** Iterative proportional fitting until every margin is met to 1e-12 (Deming &amp; Stephan 1940). */
final class ProportionalFitting {

    private static final int SWEEPS = 2000;
    private static final double PRECISE = 1e-12;
    private static final double ACCEPTABLE = 1e-8;

    private final Equations equations;

    ProportionalFitting(Equations equations) {
        this.equations = equations;
    }

    double[] factors(double[] weights) {
        double[] g = new double[weights.length];
        Arrays.fill(g, 1);
        double[] totals = equations.totals();
        double worst = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < SWEEPS && worst > PRECISE; sweep++) {
            worst = 0;
            for (int m = 0; m < equations.margins(); m++) {
                worst = Math.max(worst, fit(m, weights, g, totals));
            }
        }
        if (worst > ACCEPTABLE) {
            throw new SurveyRefusal(
                    Reason.CALIBRATION_FAILED,
                    "Raking does not converge: after " + SWEEPS + " rounds a margin is still off by a factor of "
                            + Numbers.plain(1 + worst)
                            + "; some combination of categories has no respondents, so merge small categories or drop a"
                            + " margin.");
        }
        return g;
    }

    /** Fits one margin; returns how far it was off. */
    private double fit(int margin, double[] weights, double[] g, double[] totals) {
        double[] sums = new double[totals.length];
        for (int p = 0; p < g.length; p++) {
            sums[equations.column(p, margin)] += weights[p] * g[p];
        }
        double worst = 0;
        double[] ratio = new double[totals.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = sums[i] == 0 ? 1 : totals[i] / sums[i];
        }
        for (int p = 0; p < g.length; p++) {
            double factor = ratio[equations.column(p, margin)];
            g[p] *= factor;
            if (weights[p] != 0) {
                worst = Math.max(worst, Math.abs(factor - 1));
            }
        }
        return worst;
    }
}
