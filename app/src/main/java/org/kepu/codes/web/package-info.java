/** Asking for a code and typing it. */
@NullMarked
package org.kepu.codes.web;

import org.jspecify.annotations.NullMarked;
