package org.kepu.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kepu.matching.core.Criterion;
import org.kepu.matching.core.Need;
import org.kepu.matching.core.Ranked;
import org.kepu.matching.core.Ranking;
import org.kepu.matching.core.Reason;
import org.kepu.matching.core.Team;
import org.kepu.orders.OrderView;
import org.kepu.orders.TeamChoice;
import org.kepu.orders.TeamRanking;
import org.kepu.volunteers.TeamView;
import org.springframework.stereotype.Component;

/** Ranks the teams to which an order can be offered, and says why. It advises: whoever offers may choose any of them. */
@Component
class Ranks implements TeamRanking {

    private final CityTeams teams;
    private final CityNeeds needs;
    private final KnownWays ways;
    private final Clock clock;

    Ranks(CityTeams teams, CityNeeds needs, KnownWays ways, Clock clock) {
        this.teams = teams;
        this.needs = needs;
        this.ways = ways;
        this.clock = clock;
    }

    @Override
    public List<TeamChoice> rank(OrderView order, List<TeamChoice> choices) {
        if (choices.isEmpty()) {
            return choices;
        }
        LocalDate today = LocalDate.now(clock);
        Map<String, TeamChoice> byId = new HashMap<>();
        choices.forEach(choice -> byId.put(choice.team().toString(), choice));
        List<TeamView> views = teams.list(order.city()).stream()
                .filter(team -> byId.containsKey(team.id().toString()))
                .toList();
        List<Team> facts = teams.facts(order.city(), views, today);
        Need need = needs.facts(order.city(), List.of(order), today).getFirst();
        return new Ranking(ways.times(order.city()))
                .rank(need, facts, today).stream()
                        .map(ranked -> Objects.requireNonNull(
                                        byId.get(ranked.team().id()))
                                .because(words(ranked)))
                        .toList();
    }

    /** What is worth saying: skill, way and time always, the rest where there is something to say. */
    private static List<TeamChoice.Reason> words(Ranked ranked) {
        return ranked.reasons().stream().filter(Ranks::telling).map(Ranks::word).toList();
    }

    private static boolean telling(Reason reason) {
        return switch (reason.criterion()) {
            case SKILL, DISTANCE, AVAILABILITY -> true;
            case AREA -> reason.word().equals("outside");
            case LOAD, RATING -> !reason.word().equals("none") || reason.criterion() == Criterion.LOAD;
            case FAMILIAR -> reason.word().equals("yes");
        };
    }

    private static TeamChoice.Reason word(Reason reason) {
        String key = "matching.reason." + reason.criterion().name() + "." + reason.word();
        Number number = reason.number();
        if (reason.criterion() == Criterion.RATING) {
            number = reason.number() / 100.0;
        }
        return reason.value() >= 0.5 ? TeamChoice.Reason.pro(key, number) : TeamChoice.Reason.con(key, number);
    }
}
