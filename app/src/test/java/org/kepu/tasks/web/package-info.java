/** Tests of the pages of tasks. */
@NullMarked
package org.kepu.tasks.web;

import org.jspecify.annotations.NullMarked;
