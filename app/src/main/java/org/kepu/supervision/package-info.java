/** Reminders before and after a due date, and numbered supervision notices that units acknowledge and answer. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "accounts",
            "audit",
            "plan",
            "tasks",
            "reports",
            "delegations",
            "calendar",
            "notices",
            "files",
            "documents",
            "spreadsheets"
        })
@NullMarked
package org.kepu.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
