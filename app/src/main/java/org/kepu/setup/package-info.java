/** The first start of an installation: a one-time link, then administrator, city, units and the office, once. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "areas", "units", "accounts"})
@NullMarked
package org.kepu.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
