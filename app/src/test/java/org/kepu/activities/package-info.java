@NullMarked
package org.kepu.activities;

import org.jspecify.annotations.NullMarked;
