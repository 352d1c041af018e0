/** Files that were uploaded, stored once by content; those that prove something are made safe to show. */
@ApplicationModule(allowedDependencies = {"shared", "store", "access"})
@NullMarked
package org.kepu.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
