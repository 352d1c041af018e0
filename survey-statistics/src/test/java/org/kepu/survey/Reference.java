package org.kepu.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

    /** The values of quantity[1], quantity[2], … as far as there are any. */
    public static List<Double> list(String set, String id, String quantity) {
        List<Double> result = new ArrayList<>();
        while (has(set, id, quantity + "[" + (result.size() + 1) + "]")) {
            result.add(value(set, id, quantity + "[" + (result.size() + 1) + "]"));
        }
        assertThat(result).as("reference values %s %s %s", set, id, quantity).isNotEmpty();
        return result;
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
