/** The pages of the set-up. */
@NullMarked
package org.kepu.setup.web;

import org.jspecify.annotations.NullMarked;
