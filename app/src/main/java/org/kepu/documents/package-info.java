/** Official documents as Word files in the layout of GB/T 9704-2012. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kepu.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
