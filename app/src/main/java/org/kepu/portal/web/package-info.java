/** The home page. */
@NullMarked
package org.kepu.portal.web;

import org.jspecify.annotations.NullMarked;
