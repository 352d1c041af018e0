package org.kepu.open311.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer, to be written as XML or JSON: elements of a root, where JSON has an array, or the fields of the root itself. Values are
 * texts, numbers, truth values, null, maps of such, and {@link Listed}.
 *
 * @param item name of each element; empty if the only row is the root itself
 */
record Document(String root, String item, List<Map<String, @Nullable Object>> rows) {

    /**
     * A value with several parts.
     *
     * @param item name of each part in XML
     */
    record Listed(String item, List<?> parts) {}

    static Document of(String root, String item, List<Map<String, @Nullable Object>> rows) {
        return new Document(root, item, rows);
    }

    /** One thing alone. */
    static Document of(String root, Map<String, @Nullable Object> fields) {
        return new Document(root, "", List.of(fields));
    }

    /** What is wrong with a request, each with its code, as section “errors” of GeoReport v2 wants it. */
    static Document errors(int code, List<String> descriptions) {
        return of(
                "errors",
                "error",
                descriptions.stream()
                        .map(description -> fields("code", code, "description", description))
                        .toList());
    }

    /** Names and values in turn, in this order. */
    static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
