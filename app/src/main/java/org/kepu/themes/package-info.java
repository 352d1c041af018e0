/** Theme days, weeks and months that activities are planned around: a calendar the office keeps and everybody can subscribe to. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "audit"})
@NullMarked
package org.kepu.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
