/** Pages of the tree of areas. */
@NullMarked
package org.kepu.areas.web;

import org.jspecify.annotations.NullMarked;
