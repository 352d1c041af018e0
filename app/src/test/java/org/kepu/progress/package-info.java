@NullMarked
package org.kepu.progress;

import org.jspecify.annotations.NullMarked;
