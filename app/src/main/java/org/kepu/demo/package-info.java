/** The sample city of {@code ./kepu demo}: Xinzhou's areas, units, plan, and one person per role. Not there otherwise. */
@ApplicationModule(
        allowedDependencies = {"shared", "access", "areas", "units", "accounts", "plan", "evidence", "tasks", "reports"
        })
@NullMarked
package org.kepu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
