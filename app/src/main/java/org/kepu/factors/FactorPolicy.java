package org.kepu.factors;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who must have a second factor: by role ({@code KEPU_SECOND_FACTOR_ROLES}), at first administrators and the office. */
@Component
class FactorPolicy {

    private final Role[] roles;

    FactorPolicy(@Value("${kepu.second-factor.roles:SYSTEM_ADMIN,SECURITY_ADMIN,AUDITOR,OFFICE}") List<Role> roles) {
        this.roles = roles.toArray(Role[]::new);
    }

    boolean requires(Viewer person) {
        return person.hasAny(roles);
    }
}
