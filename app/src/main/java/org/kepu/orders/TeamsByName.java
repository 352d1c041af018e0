package org.kepu.orders;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** The unit's own teams first, each group by name. */
@Component
@Fallback
class TeamsByName implements TeamRanking {

    @Override
    public List<TeamChoice> rank(OrderView order, List<TeamChoice> teams) {
        return teams.stream()
                .map(choice -> own(order, choice)
                        ? choice.because(List.of(TeamChoice.Reason.pro("orders.team.own.unit")))
                        : choice)
                .sorted(Comparator.comparing(choice -> !own(order, choice)))
                .toList();
    }

    private static boolean own(OrderView order, TeamChoice choice) {
        return order.course().unit().equals(Optional.of(choice.unit()));
    }
}
