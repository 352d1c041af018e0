/** Item response: classical item statistics, 2PL and 3PL models, scores, linking of forms and equating of cuts. */
@NullMarked
package org.kepu.survey.irt;

import org.jspecify.annotations.NullMarked;
