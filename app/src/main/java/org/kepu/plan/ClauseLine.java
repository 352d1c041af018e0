package org.kepu.plan;

/**
 * A clause in a list to choose from.
 *
 * @param number for example 3.1.2
 * @param plan the plan whose present edition has it
 */
public record ClauseLine(
        ClauseId id,
        String number,
        String title,
        String programme,
        PlanId plan,
        PlanPeriod period,
        PlanStatus status) {}
