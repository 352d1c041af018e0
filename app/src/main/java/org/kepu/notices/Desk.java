package org.kepu.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;

/**
 * What lands on a viewer's desk: what is for the person, for the roles held, and, for an office, what nobody else would see.
 *
 * @param keys keys of addressees
 * @param offices areas whose office the viewer is
 */
record Desk(List<String> keys, List<UUID> offices) {

    private static final Set<Role> OFFICES = Set.of(Role.OFFICE, Role.COUNTY_OFFICE);

    static Desk of(Viewer viewer) {
        Stream<Addressee> own = viewer.account().stream().map(Addressee.Person::new);
        Stream<Addressee> roles = viewer.grants().stream().flatMap(grant -> Addressee.of(grant).stream());
        return new Desk(
                Stream.concat(own, roles).map(Addressee::key).distinct().toList(),
                viewer.grants().stream()
                        .filter(grant -> OFFICES.contains(grant.role()))
                        .flatMap(grant -> grant.scope() instanceof Scope.WithinArea(AreaId area)
                                ? Stream.of(area.value())
                                : Stream.<UUID>empty())
                        .distinct()
                        .toList());
    }

    String[] keyArray() {
        return keys.toArray(String[]::new);
    }

    UUID[] officeArray() {
        return offices.toArray(UUID[]::new);
    }

    /** Narrowed to one addressee, if it is on this desk. */
    Desk only(String key) {
        return key.isEmpty() ? this : new Desk(keys.stream().filter(key::equals).toList(), List.of());
    }
}
