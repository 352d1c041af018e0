/** Visits of teams, confirmed by both sides. */
@ApplicationModule(
        allowedDependencies = {"shared", "access", "web", "areas", "audit", "brakes", "spreadsheets", "volunteers"})
@NullMarked
package org.kepu.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
