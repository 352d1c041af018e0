/** Layout, components, display settings, errors and language of all pages. */
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package org.kepu.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
