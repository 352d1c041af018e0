package org.kepu.personal;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;

/**
 * Whose personal data the database shows for the length of a transaction: nobody's unless it is said. Policies of row-level
 * security read it from settings of the transaction.
 *
 * @param everybody all people's; for background work and for administrators of everything
 * @param person one person's
 * @param places the people's who work in these areas and units, as an array literal of PostgreSQL
 */
public record Reach(boolean everybody, Optional<AccountId> person, String places) {

    /** Everybody's: only where no viewer asks. */
    public static Reach everything() {
        return new Reach(true, Optional.empty(), "");
    }

    /** The person's own. */
    public static Reach own(AccountId person) {
        return new Reach(false, Optional.of(person), "");
    }

    /** The viewer's own, and those of the people over whom the viewer holds one of these roles. */
    public static Reach of(Viewer viewer, Role... roles) {
        var scopes = viewer.scopesOf(roles);
        String places = scopes.stream()
                .flatMap(scope -> place(scope).stream())
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
        return new Reach(scopes.contains(new Scope.Everything()), viewer.account(), places);
    }

    /** The people's at this place, where the caller has made sure that the viewer may see them. */
    public static Reach at(UUID place) {
        return new Reach(false, Optional.empty(), "{" + place + "}");
    }

    private static Optional<UUID> place(Scope scope) {
        return switch (scope) {
            case Scope.WithinArea(var area) -> Optional.of(area.value());
            case Scope.OfUnit(var unit) -> Optional.of(unit.value());
            case Scope.Everything _, Scope.Own _ -> Optional.empty();
        };
    }
}
