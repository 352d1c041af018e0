/** Pages of visits: the team's on its phone, and the one for the side that is served. */
@NullMarked
package org.kepu.visits.web;

import org.jspecify.annotations.NullMarked;
