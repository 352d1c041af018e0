package org.kepu.shared;

import java.util.List;

/** What came of a command: it is done, or it is refused for reasons the user can mend. */
public sealed interface Outcome<T> {

    /** It is done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was changed. */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** It is done. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** It is refused at one field. */
    static <T> Outcome<T> refused(String field, String key, Object... arguments) {
        return new Refused<>(List.of(Refusal.at(field, key, arguments)));
    }

    /** It is refused for all these reasons. */
    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }
}
