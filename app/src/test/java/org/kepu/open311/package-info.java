@NullMarked
package org.kepu.open311;

import org.jspecify.annotations.NullMarked;
