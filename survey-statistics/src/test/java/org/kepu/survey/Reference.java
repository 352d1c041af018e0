package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;

/** The values computed with R. */
public final class Reference {

    private static final Map<String, Double> VALUES = Csv.records("reference_values.csv").stream()
            .filter(r -> r.getField("value").matches("[-0-9.eE+]+"))
            .collect(Collectors.toMap(
                    r -> key(r.getField("set"), r.getField("id"), r.getField("quantity")),
                    r -> Double.parseDouble(r.getField("value")),
                    (a, b) -> a,
                    TreeMap::new));

    private Reference() {}

    /** The value of a quantity. */
    public static double value(String set, String id, String quantity) {
        Double value = VALUES.get(key(set, id, quantity));
        assertThat(value).as("reference value %s %s %s", set, id, quantity).isNotNull();
        return value;
    }

    /** Whether there is such a value. */
    public static boolean has(String set, String id, String quantity) {
        return VALUES.containsKey(key(set, id, quantity));
    }

    /** Asserts a relative error. */
    public static void check(String set, String id, String quantity, double actual, double tolerance) {
        double expected = value(set, id, quantity);
        assertThat(actual)
                .as("%s %s %s", set, id, quantity)
                .isCloseTo(expected, Offset.offset(Math.max(Math.abs(expected) * tolerance, 1e-15)));
    }

    private static String key(String set, String id, String quantity) {
        return set + "/" + id + "/" + quantity;
    }
}
