/** What people may ask about their own data: to see it, to have a copy, to have it corrected or deleted. */
@ApplicationModule(
        allowedDependencies = {"shared", "access", "audit", "web", "calendar", "personal", "accounts", "retention"})
@NullMarked
package org.kepu.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
