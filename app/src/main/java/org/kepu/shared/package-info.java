/** Identifiers, paging, the clock: what every module may use. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kepu.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
