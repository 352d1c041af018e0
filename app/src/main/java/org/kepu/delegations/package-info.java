/** Who acts for whom while a liaison or the head of a unit is away. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "accounts", "units", "notices", "spreadsheets"})
@NullMarked
package org.kepu.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
