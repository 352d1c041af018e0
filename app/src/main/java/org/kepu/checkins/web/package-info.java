/** Pages of checking in. */
@NullMarked
package org.kepu.checkins.web;

import org.jspecify.annotations.NullMarked;
