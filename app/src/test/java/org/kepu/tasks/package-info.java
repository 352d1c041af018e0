/** Tests of programmes and tasks. */
@NullMarked
package org.kepu.tasks;

import org.jspecify.annotations.NullMarked;
