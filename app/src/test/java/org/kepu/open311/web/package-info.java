@NullMarked
package org.kepu.open311.web;

import org.jspecify.annotations.NullMarked;
