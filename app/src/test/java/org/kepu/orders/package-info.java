@NullMarked
package org.kepu.orders;

import org.jspecify.annotations.NullMarked;
