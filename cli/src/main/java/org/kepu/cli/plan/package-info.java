/** {@code ./kepu plan …}: the plan reader on the command line. */
@NullMarked
package org.kepu.cli.plan;

import org.jspecify.annotations.NullMarked;
