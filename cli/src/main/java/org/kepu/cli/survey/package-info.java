/** {@code ./kepu survey …}: files in, JSON or a table out. */
@NullMarked
package org.kepu.cli.survey;

import org.jspecify.annotations.NullMarked;
