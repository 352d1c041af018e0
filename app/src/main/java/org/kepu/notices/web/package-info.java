/** Pages of to-dos, messages and what is sent outside. */
@NullMarked
package org.kepu.notices.web;

import org.jspecify.annotations.NullMarked;
