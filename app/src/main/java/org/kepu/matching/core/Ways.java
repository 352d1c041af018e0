package org.kepu.matching.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Minutes between the places of one week, asked once and then looked up. */
final class Ways {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] minutes;

    Ways(List<Spot> spots, TravelTimes times) {
        List<Spot> distinct = spots.stream()
                .filter(spot -> numbers.putIfAbsent(spot.id(), numbers.size()) == null)
                .toList();
        minutes = new int[distinct.size()][distinct.size()];
        for (int from = 0; from < distinct.size(); from++) {
            for (int to = 0; to < distinct.size(); to++) {
                minutes[from][to] =
                        times.between(distinct.get(from), distinct.get(to)).minutes();
            }
        }
    }

    /** The number of a place that was given when this was made. */
    int number(Spot spot) {
        Integer number = numbers.get(spot.id());
        if (number == null) {
            throw new IllegalArgumentException("unknown place " + spot.id());
        }
        return number;
    }

    int minutes(int from, int to) {
        return minutes[from][to];
    }
}
