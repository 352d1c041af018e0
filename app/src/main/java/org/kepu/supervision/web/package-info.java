/** Pages of reminders and supervision notices. */
@NullMarked
package org.kepu.supervision.web;

import org.jspecify.annotations.NullMarked;
