/** What residents order and do not get: the demand map over orders, and how content they are with units and teams. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "areas", "orders", "volunteers", "spreadsheets"})
@NullMarked
package org.kepu.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
