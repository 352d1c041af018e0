/** Design-based survey statistics: designs, estimators, weighting, selection, small areas, item response. */
@NullMarked
package org.kepu.survey;

import org.jspecify.annotations.NullMarked;
