/** Member units with kind, protocol order, aliases, validity and successors. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "spreadsheets", "areas"})
@NullMarked
package org.kepu.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
