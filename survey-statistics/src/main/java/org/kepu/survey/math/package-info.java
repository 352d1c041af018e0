/** The little numerical ground the survey statistics stand on: distributions and small dense linear algebra. */
@NullMarked
package org.kepu.survey.math;

import org.jspecify.annotations.NullMarked;
