package org.kepu.accounts.web;

import java.util.Arrays;
import java.util.Optional;

/** Values of an enum as they come from addresses and forms. */
final class Choices {

    private Choices() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
