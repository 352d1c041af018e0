/** Pages of sign-in and accounts. */
@NullMarked
package org.kepu.accounts.web;

import org.jspecify.annotations.NullMarked;
