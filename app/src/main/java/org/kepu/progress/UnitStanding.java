package org.kepu.progress;

import org.kepu.shared.UnitId;

/**
 * How a unit stands in a year.
 *
 * @param leads clauses it leads
 * @param supports clauses it supports
 * @param tasks tasks of the year it leads, a co-led one counted fully
 * @param finished how many of them are finished
 * @param late how many of them are overdue
 * @param overdueReports reports of the year whose deadline is over and that were not submitted
 * @param lamp over the tasks it leads
 */
public record UnitStanding(
        UnitId unit,
        String name,
        int leads,
        int supports,
        int tasks,
        int finished,
        int late,
        int overdueReports,
        Lamp lamp) {}
