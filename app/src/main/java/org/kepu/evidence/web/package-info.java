/** Pages of the ledger. */
@NullMarked
package org.kepu.evidence.web;

import org.jspecify.annotations.NullMarked;
