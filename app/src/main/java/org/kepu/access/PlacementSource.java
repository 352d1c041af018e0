package org.kepu.access;

import java.util.Optional;

/** Tells where the object lies that a path variable names; the module that owns the object implements it. */
public interface PlacementSource {

    /** The path variable, for example {@code plan} in {@code /plans/{plan}}. */
    String variable();

    /**
     * The place of the object, or empty if there is none (a 404). The value may be any text from an address: a {@code NotFound}
     * from reading it as an identifier counts as empty.
     */
    Optional<Placement> find(String value);
}
