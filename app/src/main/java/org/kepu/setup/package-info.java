/** The first start of an installation: a one-time link, then administrator, city, units, plan and the office, once. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "areas", "units", "accounts", "intake"})
@NullMarked
package org.kepu.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
