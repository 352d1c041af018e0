package org.kepu.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.springframework.stereotype.Service;

/** To which teams a unit can offer an order: those of the city that serve and have a leader who can answer. */
@Service
public class TeamChoices {

    private static final int PAGE = 200;

    private final TeamQueries teams;
    private final TeamRanking ranking;
    private final UnitQueries units;

    TeamChoices(TeamQueries teams, TeamRanking ranking, UnitQueries units) {
        this.teams = teams;
        this.ranking = ranking;
        this.units = units;
    }

    /** The teams, the most fitting first. */
    public List<TeamChoice> list(OrderView order) {
        return ranking.rank(order, listAll(order.city()));
    }

    /** The team if it can be asked. */
    Optional<TeamChoice> find(OrderView order, TeamId id) {
        return teams.find(id)
                .filter(team -> team.active()
                        && team.leader().isPresent()
                        && team.path().getFirst().equals(order.city()))
                .map(team -> TeamChoice.of(team, units.get(team.unit()).name()));
    }

    private List<TeamChoice> listAll(AreaId city) {
        TeamFilter wanted = new TeamFilter("", Optional.empty(), Optional.of(city), false);
        List<TeamView> found = new ArrayList<>();
        Paged<TeamView> page;
        int number = 1;
        do {
            page = teams.listPublic(wanted, new Paging(number++, PAGE));
            found.addAll(page.rows());
        } while (page.hasNext());
        Map<UnitId, String> names =
                units.map(found.stream().map(TeamView::unit).collect(Collectors.toSet())).values().stream()
                        .collect(Collectors.toMap(Unit::id, Unit::name));
        return found.stream()
                .filter(team -> team.leader().isPresent())
                .map(team -> TeamChoice.of(team, names.getOrDefault(team.unit(), "")))
                .toList();
    }
}
