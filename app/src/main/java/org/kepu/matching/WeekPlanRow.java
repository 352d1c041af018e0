package org.kepu.matching;

import java.util.Optional;
import org.kepu.matching.core.Planned;
import org.kepu.orders.OrderView;

/**
 * An order of a plan as somebody sees it.
 *
 * @param visit where it lies; empty if there is no place for it
 * @param team what the team is called, empty without a visit
 * @param area where the order is
 * @param mayOffer whether the viewer may offer it to a team now
 * @param pinned whether a person put it there
 */
public record WeekPlanRow(
        OrderView order, Optional<Planned> visit, String team, String area, boolean mayOffer, boolean pinned) {}
