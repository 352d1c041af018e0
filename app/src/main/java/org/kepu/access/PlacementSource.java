package org.kepu.access;

import java.util.Optional;
import java.util.function.Function;

/** Tells where the object lies that a path variable names; the module that owns the object implements it. */
public interface PlacementSource {

    /** The path variable, for example {@code plan} in {@code /plans/{plan}}. */
    String variable();

    /**
     * The place of the object, or empty if there is none (a 404). The value may be any text from an address: a {@code NotFound}
     * from reading it as an identifier counts as empty.
     */
    Optional<Placement> find(String value);

    /** The source of one variable. */
    static PlacementSource of(String variable, Function<String, Optional<Placement>> find) {
        return new PlacementSource() {
            @Override
            public String variable() {
                return variable;
            }

            @Override
            public Optional<Placement> find(String value) {
                return find.apply(value);
            }
        };
    }
}
