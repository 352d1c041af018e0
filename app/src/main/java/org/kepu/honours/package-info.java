/** Recognition of volunteers without payment: stars, thanks, the list of a year. */
@ApplicationModule(
        allowedDependencies = {"shared", "access", "web", "areas", "units", "audit", "spreadsheets", "volunteers"})
@NullMarked
package org.kepu.honours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
