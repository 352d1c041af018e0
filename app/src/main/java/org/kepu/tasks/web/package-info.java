/** Pages of programmes and tasks. */
@NullMarked
package org.kepu.tasks.web;

import org.jspecify.annotations.NullMarked;
