/** Drawing samples that anyone can draw again: frames, unequal probabilities, seeds and printable protocols. */
@NullMarked
package org.kepu.survey.selection;

import org.jspecify.annotations.NullMarked;
