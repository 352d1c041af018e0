/** Campaigns: what all units and counties do under a theme in a year, against the targets the office set. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "audit",
            "activities",
            "themes",
            "spreadsheets"
        })
@NullMarked
package org.kepu.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
