/** Signing up for activities: places that cannot be oversold, a waiting list that moves up, groups, and who signed up. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "activities",
            "audit",
            "brakes",
            "secrets",
            "retention",
            "spreadsheets",
            "notices"
        })
@NullMarked
package org.kepu.signups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
