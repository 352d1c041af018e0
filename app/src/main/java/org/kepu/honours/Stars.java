package org.kepu.honours;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From how many hours each star is given.
 *
 * @param hours five whole numbers that rise, at least 1
 */
public record Stars(List<Integer> hours) {

    /** Where a city has not said otherwise: the five steps of star volunteers in Chinese practice. */
    public static final Stars STANDARD = new Stars(List.of(100, 300, 600, 1_000, 1_500));

    public Stars {
        hours = List.copyOf(hours);
    }

    /** How many stars these hours are worth, 0 to 5. */
    public int of(BigDecimal served) {
        return (int) hours.stream()
                .filter(threshold -> served.compareTo(BigDecimal.valueOf(threshold)) >= 0)
                .count();
    }

    boolean rising() {
        return hours.size() == 5
                && hours.getFirst() > 0
                && IntStream.range(1, 5).allMatch(i -> hours.get(i) > hours.get(i - 1));
    }
}
