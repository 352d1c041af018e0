/** Indicators: baseline, target and what was found, with source, method and interval; formulas; what cannot be concluded yet. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "accounts",
            "files",
            "plan",
            "evidence",
            "spreadsheets",
            "documents"
        })
@NullMarked
package org.kepu.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
