package org.kepu.survey;

import org.kepu.survey.Selection.Fpc;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Codes;

/** Reads finite population columns as sampling fractions of the units. */
final class FiniteCorrection {

    private final Selection selection;
    private final FpcKind kind;

    FiniteCorrection(Selection selection) {
        this.selection = selection;
        this.kind = selection.fpcIs() != null ? selection.fpcIs() : guess(selection);
    }

    /** As R: any value above 1 means population sizes. */
    private static FpcKind guess(Selection selection) {
        for (Fpc fpc : selection.fpc()) {
            for (double value : fpc.values().of()) {
                if (value > 1) {
                    return FpcKind.POPULATION;
                }
            }
        }
        return FpcKind.FRACTION;
    }

    /** The fraction of each unit at a stage; multiplies the rows' weights by its inverse. */
    double[] fractions(int stage, Codes units, int[] stratumOfUnit, int[] size, double[] weights) {
        double[] fraction = new double[units.count()];
        if (stage >= selection.fpc().size()) {
            return fraction;
        }
        Fpc fpc = selection.fpc().get(stage);
        for (int row = weights.length - 1; row >= 0; row--) {
            int unit = units.of()[row];
            double f = fraction(fpc, row, size[stratumOfUnit[unit]]);
            weights[row] /= f;
            fraction[unit] = f;
        }
        return fraction;
    }

    private double fraction(Fpc fpc, int row, int sampled) {
        double value = fpc.values().of()[row];
        boolean bad = kind == FpcKind.FRACTION ? !(value >= 0 && value <= 1) : !(value >= 1);
        if (bad) {
            throw new SurveyRefusal(
                    Reason.BAD_FPC,
                    "Column '" + fpc.name() + "' has " + value + " in data row " + (row + 1)
                            + (kind == FpcKind.FRACTION
                                    ? "; a sampling fraction lies between 0 and 1 (set fpcIs to \"population\" for"
                                            + " sizes)."
                                    : "; a population size is at least 1 (set fpcIs to \"fraction\" for sampling"
                                            + " fractions)."));
        }
        if (kind == FpcKind.POPULATION && value < sampled) {
            throw new SurveyRefusal(
                    Reason.BAD_FPC,
                    "Column '" + fpc.name() + "' says " + value + " units in data row " + (row + 1) + ", but " + sampled
                            + " were sampled there; correct the population size, or the column of ids.");
        }
        return kind == FpcKind.FRACTION ? value : sampled / value;
    }
}
