/** Pages and papers of certificates. */
@NullMarked
package org.kepu.certificates.web;

import org.jspecify.annotations.NullMarked;
