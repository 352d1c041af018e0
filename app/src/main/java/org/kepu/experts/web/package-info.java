/** Pages of experts. */
@NullMarked
package org.kepu.experts.web;

import org.jspecify.annotations.NullMarked;
