/** Tests of signing up. */
@NullMarked
package org.kepu.signups;

import org.jspecify.annotations.NullMarked;
