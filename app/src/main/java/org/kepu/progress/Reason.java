package org.kepu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a lamp has its colour: one sentence with the figures it was decided by.
 *
 * @param lamp the colour this reason alone would give
 * @param key message key of the sentence
 * @param arguments its figures, ready to print
 */
public record Reason(Lamp lamp, String key, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Lamp lamp, String key, Object... arguments) {
        return new Reason(
                lamp,
                "lamp." + key,
                List.of(arguments).stream().map(Reason::print).toList());
    }

    private static String print(Object argument) {
        return switch (argument) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case LocalDate day -> day.toString();
            default -> argument.toString();
        };
    }
}
