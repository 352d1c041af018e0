/** Small readers for the set phrases of official Chinese: numbers, dates, numbering, unit names, who leads and who supports. */
@NullMarked
package org.kepu.planreader.grammar;

import org.jspecify.annotations.NullMarked;
