package org.kepu.access;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kepu.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Where things lie, asked of the modules that own them. */
@Component
public class Placements {

    private final Supplier<Map<String, PlacementSource>> sources;

    /** A module that asks for placements may be a source itself, so the sources are looked up when first needed. */
    Placements(ObjectProvider<PlacementSource> sources) {
        this.sources = SingletonSupplier.of(() ->
                sources.stream().collect(Collectors.toUnmodifiableMap(PlacementSource::variable, Function.identity())));
    }

    /** Whether some module knows this path variable. */
    boolean knows(String variable) {
        return sources.get().containsKey(variable);
    }

    /** Where the object lies that the path variable names; empty if there is none. */
    public Optional<Placement> find(String variable, String value) {
        PlacementSource source = sources.get().get(variable);
        if (source == null) {
            throw new IllegalStateException("no PlacementSource knows the path variable " + variable);
        }
        try {
            return source.find(value);
        } catch (NotFound mistyped) {
            return Optional.empty();
        }
    }

    /** Where the area, unit or person of a scope lies; empty for everything and for what does not exist. */
    public Optional<Placement> find(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> Optional.empty();
            case Scope.WithinArea(var area) -> find("area", area.toString());
            case Scope.OfUnit(var unit) -> find("unit", unit.toString());
            case Scope.Own(var account) -> find("account", account.toString());
        };
    }
}
