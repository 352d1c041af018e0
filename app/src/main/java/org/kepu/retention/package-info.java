/** How long what is kept, why, and the nightly work that holds to it. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web"})
@NullMarked
package org.kepu.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
