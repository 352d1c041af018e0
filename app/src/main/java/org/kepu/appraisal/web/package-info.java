/** Pages of appraisals. */
@NullMarked
package org.kepu.appraisal.web;

import org.jspecify.annotations.NullMarked;
