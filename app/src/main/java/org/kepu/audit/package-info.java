/** Who did what and when: an append-only trail, sealed by a chain of hashes. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "spreadsheets"})
@NullMarked
package org.kepu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
