/** The way through the identity provider and back. */
@NullMarked
package org.kepu.federation.web;

import org.jspecify.annotations.NullMarked;
