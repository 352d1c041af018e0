/** Services that residents order: the menu, and the way of an order from the request to the rated visit. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "accounts",
            "audit",
            "brakes",
            "secrets",
            "retention",
            "plan",
            "evidence",
            "calendar",
            "notices",
            "volunteers",
            "visits"
        })
@NullMarked
package org.kepu.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
