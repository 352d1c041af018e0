/** Personal data of people: sealed, found by keyed hashes, and shown by the database only to whom they concern. */
@ApplicationModule(allowedDependencies = {"shared", "access", "secrets"})
@NullMarked
package org.kepu.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
