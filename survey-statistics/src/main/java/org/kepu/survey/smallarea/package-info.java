/** Estimates for areas too small for their own sample: the Fay–Herriot model and what surrounds it. */
@NullMarked
package org.kepu.survey.smallarea;

import org.jspecify.annotations.NullMarked;
