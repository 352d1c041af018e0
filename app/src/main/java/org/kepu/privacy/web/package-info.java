/** One's own data, and the queue of requests. */
@NullMarked
package org.kepu.privacy.web;

import org.jspecify.annotations.NullMarked;
