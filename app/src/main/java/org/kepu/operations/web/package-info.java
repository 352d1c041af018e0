/** What load balancers ask. */
@NullMarked
package org.kepu.operations.web;

import org.jspecify.annotations.NullMarked;
