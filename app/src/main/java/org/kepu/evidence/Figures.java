package org.kepu.evidence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.shared.Audience;

/** The columns of quantities, which entries and the roll-up have in common. */
final class Figures {

    /** People by audience, then the given measures. */
    static final List<String> COLUMNS = Stream.concat(
                    Arrays.stream(Audience.values()).map(Figures::column),
                    Measure.listGiven().stream().map(Measure::column))
            .toList();

    private Figures() {}

    static String column(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    /** The sums of facts under an alias that have {@code happenings} and all columns. */
    static String sums(String alias) {
        return Stream.concat(Stream.of("happenings"), COLUMNS.stream())
                .map(column -> "coalesce(sum(" + alias + "." + column + "), 0) as " + column)
                .collect(Collectors.joining(", "));
    }

    /** The columns of an entry as a fact. */
    static String ofEntry(String alias) {
        return alias + ".sign as happenings, " + list(alias);
    }

    /** The columns of the roll-up as a fact. */
    static String ofRollup(String alias) {
        return alias + ".happenings, " + list(alias);
    }

    /** Reads sums; of people, only the given audiences count, all if none is given. */
    static Totals totals(ResultSet row, Set<Audience> counted) throws SQLException {
        Map<Audience, Long> people = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            if (counted.isEmpty() || counted.contains(audience)) {
                people.put(audience, row.getLong(column(audience)));
            }
        }
        return new Totals(row.getLong("happenings"), people, quantities(row));
    }

    static Map<Measure, BigDecimal> quantities(ResultSet row) throws SQLException {
        Map<Measure, BigDecimal> quantities = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.listGiven()) {
            quantities.put(measure, row.getBigDecimal(measure.column()));
        }
        return quantities;
    }

    private static String list(String alias) {
        return COLUMNS.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }
}
