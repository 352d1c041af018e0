package org.kepu.areas;

import java.time.LocalDate;

/**
 * How many people live in an area.
 *
 * @param people 0 or more
 * @param source who published the figure
 * @param on the day it counts for
 */
public record Population(int people, String source, LocalDate on) {}
