/** The sample city of {@code ./kepu demo}: Xinzhou's areas, units, plan, and one person per role. Not there otherwise. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "areas",
            "units",
            "accounts",
            "calendar",
            "plan",
            "evidence",
            "tasks",
            "reports",
            "supervision",
            "indicators",
            "appraisal",
            "volunteers",
            "certificates",
            "visits",
            "honours",
            "experts",
            "orders",
            "activities",
            "signups",
            "matching"
        })
@NullMarked
package org.kepu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
