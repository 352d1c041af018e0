/** Signing in with somebody else's proof: the city's identity provider. */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "web", "personal", "accounts"})
@NullMarked
package org.kepu.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
