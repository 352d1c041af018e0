package org.kepu.matching.core;

import java.util.Map;
import java.util.Optional;

/** Uploaded minutes first, in either direction where only one is given; another source for the rest. */
public final class KnownTimes implements TravelTimes {

    private final Map<Pair, Integer> known;
    private final TravelTimes otherwise;

    /** Two areas, from and to. */
    public record Pair(String from, String to) {}

    /** These minutes, and another source for what is not among them. */
    public KnownTimes(Map<Pair, Integer> known, TravelTimes otherwise) {
        this.known = Map.copyOf(known);
        this.otherwise = otherwise;
    }

    @Override
    public Way between(Spot from, Spot to) {
        return Optional.ofNullable(known.get(new Pair(from.id(), to.id())))
                .or(() -> Optional.ofNullable(known.get(new Pair(to.id(), from.id()))))
                .map(minutes -> new Way(minutes, Basis.MEASURED))
                .orElseGet(() -> otherwise.between(from, to));
    }
}
