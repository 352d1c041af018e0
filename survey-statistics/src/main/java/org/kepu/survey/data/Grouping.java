package org.kepu.survey.data;

import java.util.Arrays;

/**
 * Rows grouped by a pair of codes; group numbers are dense and ordered by the first code, then the second. Rows in which
 * either code is negative (missing) are in no group: -1.
 */
public record Grouping(Codes group, Codes first) {

    private static final int TABLE = 1 << 22;

    /** Groups rows by (a, b); {@code first} gives each group's a. */
    public static Grouping by(Codes a, Codes b) {
        long cells = (long) a.count() * b.count();
        return cells <= Math.max(TABLE, 8L * a.of().length) && cells < Integer.MAX_VALUE
                ? byTable(a, b, (int) cells)
                : bySorting(a, b);
    }

    private static Grouping byTable(Codes a, Codes b, int cells) {
        int[] first = a.of();
        int[] second = b.of();
        int width = b.count();
        int[] number = new int[cells];
        int[] group = new int[first.length];
        for (int row = 0; row < group.length; row++) {
            group[row] = first[row] < 0 || second[row] < 0 ? -1 : first[row] * width + second[row];
            if (group[row] >= 0) {
                number[group[row]] = 1;
            }
        }
        int groups = 0;
        for (int cell = 0; cell < cells; cell++) {
            number[cell] = number[cell] == 0 ? -1 : groups++;
        }
        int[] firstOf = new int[groups];
        for (int cell = 0; cell < cells; cell++) {
            if (number[cell] >= 0) {
                firstOf[number[cell]] = cell / width;
            }
        }
        for (int row = 0; row < group.length; row++) {
            group[row] = group[row] < 0 ? -1 : number[group[row]];
        }
        return new Grouping(new Codes(group, groups), new Codes(firstOf, a.count()));
    }

    private static Grouping bySorting(Codes a, Codes b) {
        long width = b.count();
        long[] keys = new long[a.of().length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = a.of()[row] < 0 || b.of()[row] < 0 ? -1 : a.of()[row] * width + b.of()[row];
        }
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int groups = 0;
        for (long key : sorted) {
            if (key >= 0 && (groups == 0 || key != sorted[groups - 1])) {
                sorted[groups++] = key;
            }
        }
        int[] group = new int[keys.length];
        for (int row = 0; row < group.length; row++) {
            group[row] = keys[row] < 0 ? -1 : Arrays.binarySearch(sorted, 0, groups, keys[row]);
        }
        int[] firstOf = new int[groups];
        for (int g = 0; g < groups; g++) {
            firstOf[g] = (int) (sorted[g] / width);
        }
        return new Grouping(new Codes(group, groups), new Codes(firstOf, a.count()));
    }
}
