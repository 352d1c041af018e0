package org.kepu.survey.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A categorical column: a code per row into the list of levels, -1 where the value is missing. */
public final class Factor {

    private final int[] codes;
    private final List<String> levels;

    /** A factor over codes that already point into the levels; the array is taken over, not copied. */
    public Factor(int[] codes, List<String> levels) {
        this.codes = codes;
        this.levels = List.copyOf(levels);
    }

    /** The same categories with their levels in order: numbers by value first, so 2 before 10, then texts. */
    public Factor sorted() {
        int n = levels.size();
        double[] number = new double[n];
        Arrays.setAll(number, i -> number(levels.get(i)));
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> number[i]).thenComparing(levels::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[n];
        for (int i = 0; i < n; i++) {
            rank[order[i]] = i;
        }
        int[] mapped = new int[codes.length];
        Arrays.setAll(mapped, i -> codes[i] < 0 ? -1 : rank[codes[i]]);
        return new Factor(mapped, Arrays.stream(order).mapToObj(levels::get).toList());
    }

    /** One category for every combination that occurs, levels joined by "|"; missing where any part is missing. */
    public static Factor interaction(List<Factor> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Factor first = parts.getFirst();
        Factor rest = interaction(parts.subList(1, parts.size()));
        int width = rest.levels.size();
        var used = new TreeSet<Integer>();
        int[] pair = new int[first.codes.length];
        for (int i = 0; i < pair.length; i++) {
            pair[i] = first.codes[i] < 0 || rest.codes[i] < 0 ? -1 : first.codes[i] * width + rest.codes[i];
            if (pair[i] >= 0 && !(i > 0 && pair[i] == pair[i - 1])) {
                used.add(pair[i]);
            }
        }
        int[] combinations = used.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < pair.length; i++) {
            pair[i] = pair[i] < 0 ? -1 : Arrays.binarySearch(combinations, pair[i]);
        }
        return new Factor(
                pair,
                Arrays.stream(combinations)
                        .mapToObj(c -> first.levels.get(c / width) + "|" + rest.levels.get(c % width))
                        .toList());
    }

    /** Rows. */
    public int size() {
        return codes.length;
    }

    /** The code of a row, -1 when missing. */
    public int code(int row) {
        return codes[row];
    }

    /** A copy of all codes. */
    public int[] codes() {
        return codes.clone();
    }

    /** The categories, in the order of their codes. */
    public List<String> levels() {
        return levels;
    }

    private static double number(String text) {
        double number = Column.parse(text);
        return Double.isNaN(number) ? Double.POSITIVE_INFINITY : number;
    }
}
