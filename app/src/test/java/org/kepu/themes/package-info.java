@NullMarked
package org.kepu.themes;

import org.jspecify.annotations.NullMarked;
