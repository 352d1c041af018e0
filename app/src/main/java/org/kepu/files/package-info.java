/** Files that were uploaded, stored once by content. */
@ApplicationModule(allowedDependencies = {"shared", "store"})
@NullMarked
package org.kepu.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
