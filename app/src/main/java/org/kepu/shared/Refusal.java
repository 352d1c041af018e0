package org.kepu.shared;

import java.util.List;

/**
 * Why something a user asked for was not done, said at the place where it is wrong.
 *
 * @param field the form field, or {@code row:12} in an import, or empty for the whole form
 * @param key message key of a sentence that says what to do
 * @param arguments values for the message
 */
public record Refusal(String field, String key, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal at a field. */
    public static Refusal at(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }
}
