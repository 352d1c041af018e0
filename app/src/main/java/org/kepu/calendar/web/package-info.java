/** The page of a year and the sheet of its holidays. */
@NullMarked
package org.kepu.calendar.web;

import org.jspecify.annotations.NullMarked;
