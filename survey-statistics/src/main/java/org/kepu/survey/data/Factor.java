package org.kepu.survey.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = codes[i] < 0 ? -1 : rank[codes[i]];
        }
        return new Factor(mapped, Arrays.stream(order).mapToObj(levels::get).toList());
    }

    /**
     * The same with spellings of one number joined under the plain one: 1, 1.0 and 1e0. Leading zeros and more than 15
     * digits stay apart, because codes are written so.
     */
    public Factor withNumbersJoined() {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] place = new int[levels.size()];
        for (int i = 0; i < place.length; i++) {
            place[i] = places.computeIfAbsent(Column.plain(levels.get(i)), label -> places.size());
        }
        if (places.size() == place.length && places.keySet().containsAll(levels)) {
            return this;
        }
        int[] joined = new int[codes.length];
        Arrays.setAll(joined, i -> codes[i] < 0 ? -1 : place[codes[i]]);
        return new Factor(joined, List.copyOf(places.keySet()));
    }

    /** One category for every combination that occurs, levels joined by "|"; missing where any part is missing. */
    public static Factor interaction(List<Factor> parts) {
        Factor result = parts.getFirst();
        for (Factor part : parts.subList(1, parts.size())) {
            result = result.crossed(part);
        }
        return result;
    }

    private Factor crossed(Factor other) {
        Grouping pairs = Grouping.by(new Codes(codes, levels.size()), new Codes(other.codes, other.levels.size()));
        int[] group = pairs.group().of();
        int[] second = new int[pairs.group().count()];
        for (int row = 0; row < group.length; row++) {
            if (group[row] >= 0) {
                second[group[row]] = other.codes[row];
            }
        }
        List<String> names = new ArrayList<>();
        for (int g = 0; g < second.length; g++) {
            names.add(levels.get(pairs.first().of()[g]) + "|" + other.levels.get(second[g]));
        }
        return new Factor(group, names);
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
