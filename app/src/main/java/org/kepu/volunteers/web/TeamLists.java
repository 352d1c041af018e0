package org.kepu.volunteers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.Topic;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** Puts lists of teams together. */
@Component
class TeamLists {

    private final UnitQueries units;
    private final AreaQueries areas;

    TeamLists(UnitQueries units, AreaQueries areas) {
        this.units = units;
        this.areas = areas;
    }

    /** What was asked for; what is no topic or area filters nothing. */
    static TeamFilter filter(String text, String topic, String area, boolean dissolved) {
        return new TeamFilter(
                text,
                Arrays.stream(Topic.values())
                        .filter(each -> each.name().equals(topic))
                        .findFirst(),
                parse(area),
                dissolved);
    }

    TeamListPage page(Paged<TeamView> teams, TeamFilter filter, boolean mayRegister) {
        List<AreaId> named = teams.rows().stream()
                .flatMap(team -> Stream.concat(Stream.of(team.area()), team.served().stream()))
                .distinct()
                .toList();
        return new TeamListPage(
                teams,
                units.map(teams.rows().stream().map(TeamView::unit).distinct().toList()),
                areas.map(named),
                filter,
                choices(),
                mayRegister);
    }

    private List<Option> choices() {
        return areas.listCitiesAndCounties().stream()
                .map(area -> new Option(area.id().toString(), area.name()))
                .toList();
    }

    private static Optional<AreaId> parse(String area) {
        try {
            return area.isEmpty() ? Optional.empty() : Optional.of(new AreaId(UUID.fromString(area)));
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }
}
