/** People, sign-in, roles over scopes. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "web",
            "areas",
            "units",
            "spreadsheets",
            "brakes",
            "personal",
            "retention"
        })
@NullMarked
package org.kepu.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
