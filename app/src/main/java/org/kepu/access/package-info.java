/** Who may do what over which area or unit: roles, scopes and the table of routes. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kepu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
