package org.kepu.volunteers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What goes and what stays when somebody is erased.
 *
 * @param teams in which the person still has a name, each once
 * @param present in how many of them the person is now, and leaves
 * @param traces what else goes, by the key of its message
 * @param hours in all teams, which stay under the number
 * @param services how many services they are of
 * @param records trainings, commendations and evaluations, which stay under the number
 */
public record Erasure(
        List<TeamView> teams,
        long present,
        Map<String, Integer> traces,
        BigDecimal hours,
        long services,
        long records) {

    public Erasure {
        teams = List.copyOf(teams);
        traces = Map.copyOf(traces);
    }
}
