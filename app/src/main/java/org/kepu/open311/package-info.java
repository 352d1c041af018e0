/** Open311 GeoReport v2: other programs read the menu of services, send orders and follow them. */
@ApplicationModule(
        allowedDependencies = {"shared", "access", "web", "areas", "audit", "secrets", "retention", "orders"})
@NullMarked
package org.kepu.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
