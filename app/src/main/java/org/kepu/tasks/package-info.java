/** Annual programmes and their breakdown into tasks with measurable goals, units, dates and what came of them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "accounts",
            "delegations",
            "audit",
            "plan",
            "spreadsheets",
            "files"
        })
@NullMarked
package org.kepu.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
