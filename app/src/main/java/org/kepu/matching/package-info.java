/** Which team fits an order, and a plan for a week of orders. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "web",
            "areas",
            "units",
            "audit",
            "plan",
            "spreadsheets",
            "volunteers",
            "orders"
        })
@NullMarked
package org.kepu.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
