/** Pages of the second factor, at the entrance and in one's own account. */
@NullMarked
package org.kepu.factors.web;

import org.jspecify.annotations.NullMarked;
