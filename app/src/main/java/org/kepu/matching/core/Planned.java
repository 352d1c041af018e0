package org.kepu.matching.core;

import java.time.LocalDate;

/**
 * Where an order lies in a plan.
 *
 * @param start minute of the day at which it begins
 * @param end minute of the day at which it ends
 * @param way minutes from where the team comes
 * @param settled whether it lay there before, by somebody's decision
 */
public record Planned(String order, String team, LocalDate date, int start, int end, int way, boolean settled) {

    /** The part of the day in which it begins. */
    public Half half() {
        return Half.at(start);
    }

    /** The day of the team. */
    public Slot slot() {
        return new Slot(team, date);
    }
}
