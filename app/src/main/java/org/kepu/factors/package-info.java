/** The second factor: one-time codes from an authenticator, recovery codes, who must have them. */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "web", "brakes", "personal", "accounts"})
@NullMarked
package org.kepu.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
