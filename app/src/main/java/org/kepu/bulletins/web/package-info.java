@NullMarked
package org.kepu.bulletins.web;

import org.jspecify.annotations.NullMarked;
