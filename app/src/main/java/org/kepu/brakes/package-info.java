/** Slows down guessing, whatever is guessed: counted in the database, so that it holds over all copies of the application. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kepu.brakes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
