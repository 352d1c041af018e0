/** Yearly appraisal sheets of units and counties: items, self score, review, objection, ranking, public notice. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "accounts",
            "files",
            "calendar",
            "notices",
            "evidence",
            "spreadsheets",
            "documents"
        })
@NullMarked
package org.kepu.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
