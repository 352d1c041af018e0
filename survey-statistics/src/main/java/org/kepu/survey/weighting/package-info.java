/** From design weights to final weights: unknown eligibility, non-response, calibration, trimming. */
@NullMarked
package org.kepu.survey.weighting;

import org.jspecify.annotations.NullMarked;
