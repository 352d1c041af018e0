/** Activities for the public; so far the theme days, weeks and months they are planned around. */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package org.kepu.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
