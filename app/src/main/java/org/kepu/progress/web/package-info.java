@NullMarked
package org.kepu.progress.web;

import org.jspecify.annotations.NullMarked;
