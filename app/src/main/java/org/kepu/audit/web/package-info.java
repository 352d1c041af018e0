/** Pages of the audit trail. */
@NullMarked
package org.kepu.audit.web;

import org.jspecify.annotations.NullMarked;
