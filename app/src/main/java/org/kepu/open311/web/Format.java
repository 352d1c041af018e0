package org.kepu.open311.web;

import java.util.Arrays;
import java.util.Optional;

/** How an answer is written; the ending of the address says it. */
enum Format {
    JSON("json", "application/json;charset=UTF-8"),
    XML("xml", "text/xml;charset=UTF-8");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    String type() {
        return type;
    }
}
