/** Kepu: every clause of a city's science-literacy plan has an owner, turns into work and leaves evidence. */
@NullMarked
package org.kepu;

import org.jspecify.annotations.NullMarked;
