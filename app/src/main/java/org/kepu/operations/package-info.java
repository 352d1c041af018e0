/** Starting, stopping, saving and bringing back an installation. */
@ApplicationModule(
        allowedDependencies = {"shared", "store", "access", "audit", "secrets", "personal", "orders", "signups"})
@NullMarked
package org.kepu.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
