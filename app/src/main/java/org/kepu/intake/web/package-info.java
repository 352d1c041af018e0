/** Pages of the review and of the office's plan management. */
@NullMarked
package org.kepu.intake.web;

import org.jspecify.annotations.NullMarked;
