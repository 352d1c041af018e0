package org.kepu.reports;

import java.time.LocalDate;
import org.kepu.evidence.Selection;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    /** @throws IllegalArgumentException for a number that is none of a quarter */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter: " + number);
        }
    }

    /** The quarter a day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarter before. */
    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** First day. */
    public LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** Last day. */
    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    /** The entries of the ledger that happened in it. */
    public Selection selection() {
        return Selection.all().between(first(), last());
    }
}
