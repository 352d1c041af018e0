package org.kepu.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;

/**
 * Who is looking: a signed-in person with grants, or the public.
 *
 * @param account the person, empty for the public
 * @param name what to call the person on a page, empty for the public
 */
public record Viewer(Optional<AccountId> account, String name, List<Grant> grants) {

    /** Somebody who has not signed in. */
    public static final Viewer PUBLIC = new Viewer(Optional.empty(), "", List.of());

    public Viewer {
        grants = List.copyOf(grants);
    }

    /** Whether the viewer has signed in. */
    public boolean signedIn() {
        return account.isPresent();
    }

    /** Whether the viewer holds one of the roles over any scope. */
    public boolean hasAny(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    /** Whether the viewer holds one of the roles over a scope that covers the place. */
    public boolean hasAnyOver(Placement placement, Role... roles) {
        return grants.stream()
                .anyMatch(grant -> Arrays.asList(roles).contains(grant.role())
                        && grant.scope().covers(placement));
    }

    /** The scopes over which the viewer holds one of the roles: what a list may show. */
    public List<Scope> scopesOf(Role... roles) {
        return grants.stream()
                .filter(grant -> Arrays.asList(roles).contains(grant.role()))
                .map(Grant::scope)
                .distinct()
                .toList();
    }

    /** The units for which the viewer holds one of the roles. */
    public List<UnitId> unitsOf(Role... roles) {
        return scopesOf(roles).stream()
                .flatMap(scope -> scope instanceof Scope.OfUnit(var unit) ? Stream.of(unit) : Stream.<UnitId>empty())
                .toList();
    }
}
