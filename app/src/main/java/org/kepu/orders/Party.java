package org.kepu.orders;

import java.util.Set;
import org.kepu.access.Role;

/** Who takes part in an order. */
public enum Party {
    /** 点单人: needs no account, comes by a secret link or by number and mobile. */
    REQUESTER,
    /** 社区: community worker, county office or office over the order's area. */
    COMMUNITY,
    /** 部门: the unit that is asked or has claimed; of an open order every unit of the city. */
    UNIT,
    /** 服务队: its leader; where the unit serves itself, the unit's people. */
    TEAM,
    /** The daily job. */
    SYSTEM;

    /** The roles that make somebody with an account part of it. */
    public Set<Role> roles() {
        return switch (this) {
            case REQUESTER, SYSTEM -> Set.of();
            case COMMUNITY -> Set.of(Role.COMMUNITY_WORKER, Role.COUNTY_OFFICE, Role.OFFICE);
            case UNIT -> Set.of(Role.LIAISON, Role.UNIT_HEAD);
            case TEAM -> Set.of(Role.TEAM_LEADER);
        };
    }
}
