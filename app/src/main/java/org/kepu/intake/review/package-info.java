/** The corrections of a review as pure functions from draft to draft. */
@NullMarked
package org.kepu.intake.review;

import org.jspecify.annotations.NullMarked;
