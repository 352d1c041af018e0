/** Pictures of files at hand. */
@NullMarked
package org.kepu.files.web;

import org.jspecify.annotations.NullMarked;
