/** How a document becomes a plan: upload, reading in the background, review, comparison, adoption. */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "areas", "units", "files", "plan", "planreader"})
@NullMarked
package org.kepu.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
