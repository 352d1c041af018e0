/** Pages and sheets of recognition. */
@NullMarked
package org.kepu.honours.web;

import org.jspecify.annotations.NullMarked;
