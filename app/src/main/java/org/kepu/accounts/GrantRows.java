package org.kepu.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** Reads grants from rows with the columns {@code role, scope_kind, scope}. */
final class GrantRows {

    private GrantRows() {}

    /** The grant of a row, or null where a left join found none. */
    static @Nullable Grant grant(ResultSet row, AccountId holder) throws SQLException {
        String role = row.getString("role");
        return role == null
                ? null
                : new Grant(
                        Role.valueOf(role),
                        scope(
                                ScopeKind.valueOf(row.getString("scope_kind")),
                                row.getObject("scope", UUID.class),
                                holder));
    }

    static Scope scope(ScopeKind kind, UUID id, AccountId holder) {
        return switch (kind) {
            case EVERYTHING -> new Scope.Everything();
            case AREA -> new Scope.WithinArea(new AreaId(id));
            case UNIT -> new Scope.OfUnit(new UnitId(id));
            case OWN -> new Scope.Own(holder);
        };
    }
}
