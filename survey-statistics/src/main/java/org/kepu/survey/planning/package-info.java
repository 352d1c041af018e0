/** Planning a survey: how many people, where, and what the sample will be able to show. */
@NullMarked
package org.kepu.survey.planning;

import org.jspecify.annotations.NullMarked;
