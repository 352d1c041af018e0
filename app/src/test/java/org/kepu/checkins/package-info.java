/** Tests of checking in. */
@NullMarked
package org.kepu.checkins;

import org.jspecify.annotations.NullMarked;
