/** Plans of a city by period: programmes, clauses, duties, phases, indicators, and their editions. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "areas", "units", "files"})
@NullMarked
package org.kepu.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
