/** Quarterly progress reports of units: rounds, sections per clause with the ledger's figures, and their way to the office. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "web",
            "areas",
            "units",
            "delegations",
            "plan",
            "tasks",
            "evidence",
            "calendar",
            "notices",
            "documents",
            "files",
            "spreadsheets"
        })
@NullMarked
package org.kepu.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
