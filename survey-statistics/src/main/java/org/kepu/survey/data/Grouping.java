package org.kepu.survey.data;

import java.util.Arrays;

/** Rows grouped by a pair of codes; group numbers are dense and ordered by the first code, then the second. */
public record Grouping(Codes group, Codes first) {

    /** Groups rows by (a, b); {@code first} gives each group's a. */
    public static Grouping by(Codes a, Codes b) {
        int rows = a.of().length;
        long[] keys = new long[rows];
        for (int i = 0; i < rows; i++) {
            keys[i] = (long) a.of()[i] * b.count() + b.of()[i];
        }
        return (long) a.count() * b.count() <= Math.max(1 << 22, 8L * rows) ? byTable(keys, a, b) : bySorting(keys, b);
    }

    private static Grouping byTable(long[] keys, Codes a, Codes b) {
        int[] number = new int[a.count() * b.count()];
        for (long key : keys) {
            number[(int) key] = 1;
        }
        int groups = 0;
        for (int i = 0; i < number.length; i++) {
            number[i] = number[i] == 0 ? -1 : groups++;
        }
        int[] first = new int[groups];
        for (int i = 0; i < number.length; i++) {
            if (number[i] >= 0) {
                first[number[i]] = i / b.count();
            }
        }
        int[] group = new int[keys.length];
        Arrays.setAll(group, i -> number[(int) keys[i]]);
        return new Grouping(new Codes(group, groups), new Codes(first, a.count()));
    }

    private static Grouping bySorting(long[] keys, Codes b) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[groups - 1]) {
                sorted[groups++] = sorted[i];
            }
        }
        int[] group = new int[keys.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = Arrays.binarySearch(sorted, 0, groups, keys[i]);
        }
        int[] first = new int[groups];
        for (int g = 0; g < groups; g++) {
            first[g] = (int) (sorted[g] / b.count());
        }
        return new Grouping(new Codes(group, groups), new Codes(first, 0));
    }
}
