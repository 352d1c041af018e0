/** The register of experts with their declarations of conflicts. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "audit",
            "personal",
            "retention",
            "spreadsheets",
            "volunteers"
        })
@NullMarked
package org.kepu.experts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
