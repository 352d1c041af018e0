/** Signing in with a code sent to one's phone. */
@ApplicationModule(
        allowedDependencies = {"shared", "access", "audit", "web", "secrets", "personal", "accounts", "notices"})
@NullMarked
package org.kepu.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
