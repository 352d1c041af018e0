package org.kepu.accounts;

import static org.kepu.accounts.ScopeKind.AREA;
import static org.kepu.accounts.ScopeKind.EVERYTHING;
import static org.kepu.accounts.ScopeKind.OWN;
import static org.kepu.accounts.ScopeKind.UNIT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kepu.access.Role;

/** Over what each role can be granted; the first kind is the usual one. */
public final class RoleScopes {

    private static final Map<Role, List<ScopeKind>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.OFFICE, List.of(AREA)),
            Map.entry(Role.LIAISON, List.of(UNIT)),
            Map.entry(Role.UNIT_HEAD, List.of(UNIT)),
            Map.entry(Role.COUNTY_OFFICE, List.of(AREA)),
            Map.entry(Role.COMMUNITY_WORKER, List.of(AREA)),
            Map.entry(Role.EDITOR, List.of(AREA, UNIT)),
            Map.entry(Role.REVIEWER, List.of(AREA, UNIT)),
            Map.entry(Role.EXPERT, List.of(AREA)),
            Map.entry(Role.TEAM_LEADER, List.of(UNIT, OWN)),
            Map.entry(Role.VOLUNTEER, List.of(OWN)),
            Map.entry(Role.FACILITY_CREW, List.of(UNIT, OWN)),
            Map.entry(Role.SURVEY_SUPERVISOR, List.of(AREA)),
            Map.entry(Role.INTERVIEWER, List.of(OWN)),
            Map.entry(Role.AUDITOR, List.of(EVERYTHING, AREA)),
            Map.entry(Role.SYSTEM_ADMIN, List.of(EVERYTHING, AREA)),
            Map.entry(Role.SECURITY_ADMIN, List.of(EVERYTHING, AREA))));

    private RoleScopes() {}

    /** The kinds of scope this role can have. */
    public static List<ScopeKind> of(Role role) {
        return Objects.requireNonNull(TABLE.get(role));
    }
}
