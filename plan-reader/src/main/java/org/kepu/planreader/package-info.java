/** Reads an official plan document into its parts; knows nothing of the platform. */
@NullMarked
package org.kepu.planreader;

import org.jspecify.annotations.NullMarked;
