@NullMarked
package org.kepu.themes.web;

import org.jspecify.annotations.NullMarked;
