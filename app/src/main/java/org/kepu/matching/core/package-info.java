/** Matching without the application: estimates, ranking, greedy plan and solver. Needs Java and Timefold only; a test holds it to that. */
@NullMarked
package org.kepu.matching.core;

import org.jspecify.annotations.NullMarked;
