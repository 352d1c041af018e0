package org.kepu.survey;

import java.util.Arrays;
import org.kepu.survey.weighting.Equations;
import org.kepu.survey.weighting.Patterns;

/** Σ w x by leaf for the auxiliary variables of one calibration, w the weights after it; stored sparsely. */
final class CalibrationSums {

    final int[] start;
    final int[] column;
    final double[] sum;

    private CalibrationSums(int[] start, int[] column, double[] sum) {
        this.start = start;
        this.column = column;
        this.sum = sum;
    }

    static CalibrationSums of(
            Sample sample, Equations step, Patterns patterns, double[] factors, double[] baseWeights) {
        int leaves = sample.rowStart.length - 1;
        int[] start = new int[leaves + 1];
        int[] column = new int[Math.max(16, leaves)];
        double[] sum = new double[column.length];
        int[] entryOf = new int[step.size()];
        Arrays.fill(entryOf, -1);
        int entries = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            start[leaf] = entries;
            for (int i = sample.rowStart[leaf]; i < sample.rowStart[leaf + 1]; i++) {
                int row = sample.rows[i];
                int pattern = patterns.of(row);
                double weight = baseWeights[row] * factors[pattern];
                for (int m = 0; m < step.margins() && weight != 0; m++) {
                    int col = step.column(pattern, m);
                    int entry = entryOf[col];
                    if (entry < start[leaf]) {
                        if (entries == column.length) {
                            column = Arrays.copyOf(column, entries + entries / 2);
                            sum = Arrays.copyOf(sum, column.length);
                        }
                        entry = entries++;
                        entryOf[col] = entry;
                        column[entry] = col;
                    }
                    sum[entry] += weight * step.value(pattern, m);
                }
            }
        }
        start[leaves] = entries;
        return new CalibrationSums(start, Arrays.copyOf(column, entries), Arrays.copyOf(sum, entries));
    }
}
