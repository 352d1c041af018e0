package org.kepu.volunteers;

import java.math.BigDecimal;

/**
 * What one person served in a year, in the teams asked about.
 *
 * @param number by which the person is known
 * @param volunteer the membership by which the name is found
 * @param team of that membership
 * @param hours of the year, reversals taken off
 * @param confirmed of these, what both sides confirmed
 * @param services how many services stand
 * @param days on how many days
 * @param all hours of all years and teams
 */
public record YearRow(
        long number,
        VolunteerId volunteer,
        TeamId team,
        BigDecimal hours,
        BigDecimal confirmed,
        int services,
        int days,
        BigDecimal all) {

    /** The number as it is printed. */
    public String printed() {
        return "%07d".formatted(number);
    }
}
