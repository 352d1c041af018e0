/** How far the plan is: lamps with their reasons, the boards of office, units and counties, and what the public sees of it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "plan",
            "evidence",
            "tasks",
            "notices",
            "spreadsheets"
        })
@NullMarked
package org.kepu.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
