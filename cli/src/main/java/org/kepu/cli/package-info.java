/** The command line over the pure libraries. */
@NullMarked
package org.kepu.cli;

import org.jspecify.annotations.NullMarked;
