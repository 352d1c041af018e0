@NullMarked
package org.kepu.reports;

import org.jspecify.annotations.NullMarked;
