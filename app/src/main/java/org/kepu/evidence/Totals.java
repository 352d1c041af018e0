package org.kepu.evidence;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.kepu.shared.Audience;

/**
 * Sums over entries; reversed entries and their reversals cancel out.
 *
 * @param happenings how many entries stand
 * @param met people met in person, by audience; every audience is present, with 0 where none
 * @param quantities by given measure; every one is present, with 0 where none
 */
public record Totals(long happenings, Map<Audience, Long> met, Map<Measure, BigDecimal> quantities) {

    /** Nothing happened. */
    public static final Totals NONE = new Totals(0, Map.of(), Map.of());

    public Totals {
        Map<Audience, Long> allPeople = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            allPeople.put(audience, met.getOrDefault(audience, 0L));
        }
        met = Map.copyOf(allPeople);
        Map<Measure, BigDecimal> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.listGiven()) {
            all.put(measure, plain(measure, quantities.getOrDefault(measure, BigDecimal.ZERO)));
        }
        quantities = Map.copyOf(all);
    }

    /** The sum of one measure. */
    public BigDecimal of(Measure measure) {
        return switch (measure) {
            case HAPPENINGS -> BigDecimal.valueOf(happenings);
            case PEOPLE -> BigDecimal.valueOf(people());
            default -> quantities.getOrDefault(measure, BigDecimal.ZERO);
        };
    }

    /** People met in person, of all audiences counted here. */
    public long people() {
        return met.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Both together. */
    public Totals plus(Totals other) {
        Map<Audience, Long> allPeople = new EnumMap<>(met);
        other.met.forEach((audience, number) -> allPeople.merge(audience, number, Long::sum));
        Map<Measure, BigDecimal> all = new EnumMap<>(quantities);
        other.quantities.forEach((measure, quantity) -> all.merge(measure, quantity, BigDecimal::add));
        return new Totals(happenings + other.happenings, allPeople, all);
    }

    /** Whether there is nothing to show. */
    public boolean none() {
        return equals(NONE);
    }

    private static BigDecimal plain(Measure measure, BigDecimal quantity) {
        return quantity.setScale(measure.decimals());
    }
}
