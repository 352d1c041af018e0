/** Pages of units. */
@NullMarked
package org.kepu.units.web;

import org.jspecify.annotations.NullMarked;
