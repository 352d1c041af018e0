/** The public home page, composed from what the other modules offer. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "areas", "units", "plan", "activities", "orders"})
@NullMarked
package org.kepu.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
