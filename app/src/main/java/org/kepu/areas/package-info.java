/** The tree of areas with codes, seats, population and validity. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "spreadsheets"})
@NullMarked
package org.kepu.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
