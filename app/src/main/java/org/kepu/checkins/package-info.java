/** Checking in: codes of sign-ups and people without one, recorded on phones with or without network and reconciled afterwards. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "activities", "signups", "audit", "brakes"})
@NullMarked
package org.kepu.checkins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
