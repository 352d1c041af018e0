package org.kepu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;

class RoleScopesTest {

    @Test
    void everyRoleHasItsKindsOfScope() {
        String table = Arrays.stream(Role.values())
                .map(role -> role + " "
                        + RoleScopes.of(role).stream().map(Enum::name).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        assertThat(table).isEqualTo("""
                OFFICE AREA
                LIAISON UNIT
                UNIT_HEAD UNIT
                COUNTY_OFFICE AREA
                COMMUNITY_WORKER AREA
                EDITOR AREA UNIT
                REVIEWER AREA UNIT
                EXPERT AREA
                TEAM_LEADER UNIT OWN
                VOLUNTEER OWN
                FACILITY_CREW UNIT OWN
                SURVEY_SUPERVISOR AREA
                INTERVIEWER OWN
                AUDITOR EVERYTHING AREA
                SYSTEM_ADMIN EVERYTHING AREA
                SECURITY_ADMIN EVERYTHING AREA""");
    }

    @Test
    void onlyAdministratorsReachEverything() {
        assertThat(Role.values())
                .filteredOn(role -> RoleScopes.of(role).contains(ScopeKind.EVERYTHING))
                .containsExactly(Role.AUDITOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
    }
}
