package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kepu.cli.Refusal;
import org.kepu.survey.data.Names;
import tools.jackson.databind.JsonNode;

/** Reads the keys of a JSON object; anything unexpected is refused by its place and name. */
final class JsonFields {

    private final JsonNode object;
    private final String place;
    private final Set<String> known = new LinkedHashSet<>();

    JsonFields(JsonNode object, String place) {
        if (!object.isObject()) {
            throw new Refusal(place + " must be an object in braces, not " + kind(object) + ".");
        }
        this.object = object;
        this.place = place;
    }

    /** Where a key stands, for messages. */
    String place(String key) {
        return place + "." + key;
    }

    Optional<JsonNode> node(String key) {
        known.add(key);
        JsonNode node = object.get(key);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    Optional<String> text(String key) {
        return node(key).map(node -> asText(node, place(key)));
    }

    String requiredText(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    /** A list of texts; a single text is a list of one. */
    List<String> texts(String key) {
        List<String> result = new ArrayList<>();
        for (JsonNode item : items(key)) {
            result.add(asText(item, place(key)));
        }
        return result;
    }

    Optional<Double> number(String key) {
        return node(key).map(node -> asNumber(node, place(key)));
    }

    List<Double> numbers(String key) {
        List<Double> result = new ArrayList<>();
        for (JsonNode item : items(key)) {
            result.add(asNumber(item, place(key)));
        }
        return result;
    }

    Optional<Integer> integer(String key) {
        return number(key).map(value -> {
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                throw new Refusal(place(key) + " must be a whole number, not " + value + ".");
            }
            return value.intValue();
        });
    }

    boolean flag(String key) {
        Optional<JsonNode> node = node(key);
        if (node.isPresent() && !node.get().isBoolean()) {
            throw new Refusal(place(key) + " must be true or false, not " + kind(node.get()) + ".");
        }
        return node.map(JsonNode::booleanValue).orElse(false);
    }

    Optional<JsonFields> object(String key) {
        return node(key).map(node -> new JsonFields(node, place(key)));
    }

    /** A list of objects; a single object is a list of one. */
    List<JsonFields> objects(String key) {
        List<JsonFields> result = new ArrayList<>();
        List<JsonNode> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            result.add(new JsonFields(items.get(i), place(key) + "[" + (i + 1) + "]"));
        }
        return result;
    }

    /** One of some words, upper or lower case. */
    <T> Optional<T> choice(String key, Map<String, T> words) {
        return text(key)
                .map(word -> words.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(word.strip()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(place(key) + " is '" + word + "'; it must be one of "
                                + String.join(", ", new TreeSet<>(words.keySet())) + ".")));
    }

    /** The keys as they stand, for objects whose keys are data. */
    Stream<String> names() {
        List<String> names = new ArrayList<>(object.propertyNames());
        known.addAll(names);
        return names.stream();
    }

    /** Refuses keys nobody asked for. */
    void refuseUnknown() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw new Refusal(place + " has an unknown key '" + name + "'." + Names.didYouMean(name, known)
                        + " Known here: " + String.join(", ", known) + ".");
            }
        }
    }

    Refusal missing(String key) {
        return new Refusal(place + " lacks \"" + key + "\".");
    }

    private List<JsonNode> items(String key) {
        return node(key)
                .map(node -> node.isArray() ? List.copyOf(node.values()) : List.of(node))
                .orElse(List.of());
    }

    private static String asText(JsonNode node, String place) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber() || node.isBoolean()) {
            return node.asString();
        }
        throw new Refusal(place + " must be a text, not " + kind(node) + ".");
    }

    private static double asNumber(JsonNode node, String place) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        throw new Refusal(place + " must be a number, not " + kind(node) + ".");
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode()
                ? "an empty file"
                : node.isArray()
                        ? "a list"
                        : node.isObject()
                                ? "an object"
                                : node.isString() ? "the text '" + node.stringValue() + "'" : node.toString();
    }
}
