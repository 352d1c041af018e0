package org.kepu.survey.smallarea;

import java.util.Arrays;
import java.util.List;

/**
 * The sampled areas as arrays, every column of X divided by its largest value so that the equations are well
 * conditioned whatever the units are.
 */
final class AreaArrays {

    private final double[] y;
    private final double[] psi;
    private final double[][] x;
    private final double[] scale;

    AreaArrays(AreaTable table) {
        List<Area> areas = table.sampled();
        y = areas.stream().mapToDouble(Area::direct).toArray();
        psi = areas.stream().mapToDouble(Area::variance).toArray();
        x = areas.stream().map(table::row).toArray(double[][]::new);
        scale = new double[table.columns().size()];
        for (int k = 0; k < scale.length; k++) {
            int column = k;
            scale[k] = Arrays.stream(x)
                    .mapToDouble(row -> Math.abs(row[column]))
                    .max()
                    .orElse(1);
        }
        for (double[] row : x) {
            scale(row);
        }
    }

    double y(int i) {
        return y[i];
    }

    double psi(int i) {
        return psi[i];
    }

    double[][] x() {
        return x;
    }

    int size() {
        return y.length;
    }

    int columns() {
        return scale.length;
    }

    double scale(int column) {
        return scale[column];
    }

    /** Brings a row of the table to the scale of the arrays, in place. */
    double[] scale(double[] row) {
        for (int k = 0; k < row.length; k++) {
            row[k] /= scale[k];
        }
        return row;
    }

    double medianPsi() {
        double[] sorted = psi.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
