/** Teams of science volunteers, their members, and the ledger of hours served. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "accounts",
            "audit",
            "personal",
            "plan",
            "retention",
            "evidence",
            "spreadsheets"
        })
@NullMarked
package org.kepu.volunteers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
