package org.kepu.survey;

import java.util.Arrays;

/** Weighted sums of moments by unit and key (a domain, mostly), stored sparsely: entries of a unit are neighbours. */
final class UnitSums {

    /** First entry of each unit, and one more. */
    final int[] start;

    final int[] key;
    final double[] sums;
    final int size;

    private UnitSums(int[] start, int[] key, double[] sums, int size) {
        this.start = start;
        this.key = key;
        this.sums = sums;
        this.size = size;
    }

    /** By leaf and domain. */
    static UnitSums byLeaf(Sample sample, Moments moments, double[] weights) {
        return of(sample.rows, sample.rowStart, moments.domain, moments.domains, moments, weights);
    }

    /** By any units, given as ranges of ordered rows, and any keys of the rows; rows of key -1 are passed over. */
    static UnitSums of(int[] rows, int[] rowStart, int[] keyOfRow, int keys, Moments moments, double[] weights) {
        int units = rowStart.length - 1;
        int m = moments.size;
        int[] start = new int[units + 1];
        int[] key = new int[Math.max(16, units)];
        double[] sums = new double[key.length * m];
        int[] entryOf = new int[keys];
        Arrays.fill(entryOf, -1);
        int entries = 0;
        for (int unit = 0; unit < units; unit++) {
            start[unit] = entries;
            for (int i = rowStart[unit]; i < rowStart[unit + 1]; i++) {
                int row = rows[i];
                int k = keyOfRow[row];
                if (k < 0 || weights[row] == 0) {
                    continue;
                }
                int entry = entryOf[k];
                if (entry < start[unit]) {
                    if (entries == key.length) {
                        key = Arrays.copyOf(key, entries + entries / 2);
                        sums = Arrays.copyOf(sums, key.length * m);
                    }
                    entry = entries++;
                    entryOf[k] = entry;
                    key[entry] = k;
                }
                for (int j = 0; j < m; j++) {
                    sums[entry * m + j] += weights[row] * moments.value(j, row);
                }
            }
        }
        start[units] = entries;
        return new UnitSums(start, Arrays.copyOf(key, entries), Arrays.copyOf(sums, entries * m), m);
    }

    /** Totals by key and moment. */
    double[][] totals(int keys) {
        double[][] totals = new double[keys][size];
        for (int entry = 0; entry < key.length; entry++) {
            for (int k = 0; k < size; k++) {
                totals[key[entry]][k] += sums[entry * size + k];
            }
        }
        return totals;
    }
}
