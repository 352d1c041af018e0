/** The page on which somebody who will be away names who acts. */
@NullMarked
package org.kepu.delegations.web;

import org.jspecify.annotations.NullMarked;
