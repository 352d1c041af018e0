package org.kepu.intake;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are: the Dice coefficient of their pairs of neighbouring characters, marks and blanks left out. */
final class Likeness {

    private final Map<String, Map<String, Integer>> known = new HashMap<>();

    /** 0 for nothing in common, 1 for the same; two empty texts are the same. */
    double of(String first, String second) {
        if (first.equals(second)) {
            return 1;
        }
        Map<String, Integer> one = known.computeIfAbsent(first, Likeness::pairs);
        Map<String, Integer> other = known.computeIfAbsent(second, Likeness::pairs);
        int total = size(one) + size(other);
        if (total == 0) {
            return 0;
        }
        int shared = one.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0)))
                .sum();
        return 2.0 * shared / total;
    }

    private static int size(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> pairs(String text) {
        String letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
