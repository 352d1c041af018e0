/** Pages and sheets of the demand map. */
@NullMarked
package org.kepu.demand.web;

import org.jspecify.annotations.NullMarked;
