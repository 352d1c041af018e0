package org.kepu.orders;

import java.util.List;

/** In which order teams are suggested for an order, and why. Implemented by module {@code matching}. */
public interface TeamRanking {

    /**
     * Ranks teams for an order.
     *
     * @param teams every team that could be asked: active, led by somebody, of the order's city; by name
     * @return the same teams, the most fitting first, each with its reasons; teams that must not be asked may be left out
     */
    List<TeamChoice> rank(OrderView order, List<TeamChoice> teams);
}
