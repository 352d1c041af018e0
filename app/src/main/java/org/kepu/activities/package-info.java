/** Activities for the public: the register, what is on near a place, and the theme days they are planned around. */
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
            "evidence",
            "calendar",
            "notices",
            "files",
            "documents",
            "themes"
        })
@NullMarked
package org.kepu.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
