/** Pages of signing up. */
@NullMarked
package org.kepu.signups.web;

import org.jspecify.annotations.NullMarked;
