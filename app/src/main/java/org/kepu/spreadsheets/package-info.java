/** Excel in and out: templates, exports, and imports that are tried first, then confirmed, and can be undone. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web"})
@NullMarked
package org.kepu.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
