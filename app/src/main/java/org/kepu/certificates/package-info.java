/** Certificates of volunteer service: issued by who recorded the service, verified by everybody who holds one. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "audit",
            "personal",
            "brakes",
            "secrets",
            "spreadsheets",
            "retention",
            "volunteers"
        })
@NullMarked
package org.kepu.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
