/** The menu, the way of an order for those who asked for it, and the lists of those who work on it. */
@NullMarked
package org.kepu.orders.web;

import org.jspecify.annotations.NullMarked;
