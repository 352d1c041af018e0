/** Public pages and calendar feeds of activities. */
@NullMarked
package org.kepu.activities.web;

import org.jspecify.annotations.NullMarked;
