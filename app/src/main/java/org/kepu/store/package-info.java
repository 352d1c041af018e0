/** The database the application stands on: embedded PostgreSQL or any by URL, migrations. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kepu.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
