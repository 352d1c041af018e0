package org.kepu.accounts;

import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Scope;

/** The kinds of {@link Scope} as they stand in forms and in the database. */
public enum ScopeKind {
    /** The whole installation. */
    EVERYTHING,
    /** A city, county, township or village with all below it. */
    AREA,
    /** One unit. */
    UNIT,
    /** Only the person's own things. */
    OWN;

    /** The kind of this scope. */
    public static ScopeKind of(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> EVERYTHING;
            case Scope.WithinArea _ -> AREA;
            case Scope.OfUnit _ -> UNIT;
            case Scope.Own _ -> OWN;
        };
    }

    /** What the scope names: an area or a unit. */
    static Optional<UUID> target(Scope scope) {
        return switch (scope) {
            case Scope.WithinArea within -> Optional.of(within.area().value());
            case Scope.OfUnit of -> Optional.of(of.unit().value());
            case Scope.Everything _, Scope.Own _ -> Optional.empty();
        };
    }
}
