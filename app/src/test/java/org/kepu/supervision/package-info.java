/** Tests of supervision. */
@NullMarked
package org.kepu.supervision;

import org.jspecify.annotations.NullMarked;
