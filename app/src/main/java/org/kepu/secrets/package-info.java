/** Keys outside the database, and what is done with them: sealing fields, opening them, finding them by a keyed hash. */
@ApplicationModule(allowedDependencies = {"shared", "store"})
@NullMarked
package org.kepu.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
