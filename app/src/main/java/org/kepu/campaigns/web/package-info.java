/** The board of a campaign and its targets. */
@NullMarked
package org.kepu.campaigns.web;

import org.jspecify.annotations.NullMarked;
