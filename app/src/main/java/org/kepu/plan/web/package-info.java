/** Pages of plans: what the public reads, and where the office works. */
@NullMarked
package org.kepu.plan.web;

import org.jspecify.annotations.NullMarked;
