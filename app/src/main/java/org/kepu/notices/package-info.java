/** To-dos, messages with read receipts, and the mail and short messages that leave the house. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "accounts", "personal", "areas", "units", "store"})
@NullMarked
package org.kepu.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
