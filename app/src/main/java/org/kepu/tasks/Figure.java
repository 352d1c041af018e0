package org.kepu.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure for a goal, in the goal's unit of measure.
 *
 * @param day the day it is about
 * @param source where it comes from, 1 to 200 characters
 */
public record Figure(LocalDate day, BigDecimal amount, String source) {

    public Figure {
        source = source.strip();
    }
}
