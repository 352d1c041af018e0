/** Availability, topics of services, travelling times, and the plan of a week. */
@NullMarked
package org.kepu.matching.web;

import org.jspecify.annotations.NullMarked;
