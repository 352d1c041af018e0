package org.kepu.survey.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * The joint inclusion probabilities of the units of a sample, for variance estimators that need them (Horvitz–Thompson,
 * Yates–Grundy). Units of different strata are drawn independently: π_ij = π_i π_j; a certainty unit has π_ij = π_j.
 */
final class DrawJoint {

    private DrawJoint() {}

    /** The square matrix in the order of {@link Draw#taken}, with π_i on the diagonal. */
    static double[][] of(Draw draw) {
        List<DrawnUnit> taken = draw.taken();
        double[][] result = new double[taken.size()][taken.size()];
        for (int i = 0; i < taken.size(); i++) {
            for (int j = 0; j < taken.size(); j++) {
                result[i][j] = i == j
                        ? taken.get(i).pi()
                        : taken.get(i).pi() * taken.get(j).pi();
            }
        }
        int offset = 0;
        for (StratumDraw stratum : draw.strata()) {
            within(stratum, offset, result);
            offset += stratum.taken().size();
        }
        return result;
    }

    private static void within(StratumDraw stratum, int offset, double[][] result) {
        double[][] joint = stratum.design().joint();
        List<int[]> places = new ArrayList<>();
        int row = offset;
        int chance = 0;
        for (DrawnUnit unit : stratum.units()) {
            if (unit.taken() && !unit.certain()) {
                places.add(new int[] {row, chance});
            }
            row += unit.taken() ? 1 : 0;
            chance += unit.certain() ? 0 : 1;
        }
        for (int[] a : places) {
            for (int[] b : places) {
                if (a[0] != b[0]) {
                    result[a[0]][b[0]] = joint[a[1]][b[1]];
                }
            }
        }
    }
}
