/** Pages of indicators. */
@NullMarked
package org.kepu.indicators.web;

import org.jspecify.annotations.NullMarked;
