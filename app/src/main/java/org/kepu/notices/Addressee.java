package org.kepu.notices;

import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** Whom something is for: whoever holds a role over a unit or an area at the time, or one person. */
public sealed interface Addressee {

    /** Everybody with this role in a unit. */
    record OfUnit(Role role, UnitId unit) implements Addressee {}

    /** Everybody with this role over exactly this area. */
    record OfArea(Role role, AreaId area) implements Addressee {}

    /** One person. */
    record Person(AccountId account) implements Addressee {}

    /** As it stands in the database, so that whatever a person may see is found by one condition. */
    default String key() {
        return switch (this) {
            case OfUnit(Role role, UnitId unit) -> "U:" + role + ":" + unit;
            case OfArea(Role role, AreaId area) -> "A:" + role + ":" + area;
            case Person(AccountId account) -> "P:" + account;
        };
    }

    /** Reads what {@link #key} wrote. */
    static Addressee parse(String key) {
        String[] parts = key.split(":", -1);
        return switch (parts[0]) {
            case "U" -> new OfUnit(Role.valueOf(parts[1]), UnitId.parse(parts[2]));
            case "A" -> new OfArea(Role.valueOf(parts[1]), AreaId.parse(parts[2]));
            default -> new Person(AccountId.parse(parts[1]));
        };
    }

    /** The addressee whose holder somebody with this grant is; none for a grant over everything or the own things. */
    static Optional<Addressee> of(Grant grant) {
        return switch (grant.scope()) {
            case Scope.OfUnit(UnitId unit) -> Optional.of(new OfUnit(grant.role(), unit));
            case Scope.WithinArea(AreaId area) -> Optional.of(new OfArea(grant.role(), area));
            case Scope.Everything _, Scope.Own _ -> Optional.empty();
        };
    }

    /** The grant that makes somebody a holder; empty for a person. */
    default Optional<Grant> grant() {
        return switch (this) {
            case OfUnit(Role role, UnitId unit) -> Optional.of(new Grant(role, new Scope.OfUnit(unit)));
            case OfArea(Role role, AreaId area) -> Optional.of(new Grant(role, new Scope.WithinArea(area)));
            case Person _ -> Optional.empty();
        };
    }
}
