@NullMarked
package org.kepu.bulletins;

import org.jspecify.annotations.NullMarked;
