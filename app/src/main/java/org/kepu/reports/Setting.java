package org.kepu.reports;

/**
 * How a city collects reports.
 *
 * @param automatic whether a round opens by itself on the first working day after a quarter
 * @param dueDays working days after the end of the quarter until reports are due, 1 to 60
 */
public record Setting(boolean automatic, int dueDays) {

    /** What holds until a city says otherwise. */
    public static final Setting USUAL = new Setting(true, 8);
}
