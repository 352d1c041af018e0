/** The quarterly bulletin: what the reports, the lamps and the ledger of a quarter say, as a document of the office. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "plan",
            "evidence",
            "reports",
            "progress",
            "documents",
            "notices"
        })
@NullMarked
package org.kepu.bulletins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
