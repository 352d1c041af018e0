package org.kepu.volunteers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.areas.Area;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamView;
import org.kepu.web.Option;

/**
 * A list of teams.
 *
 * @param units of the teams by id
 * @param areas that the teams serve or lie in, by id
 * @param choices areas to filter by
 */
public record TeamListPage(
        Paged<TeamView> teams,
        Map<UnitId, Unit> units,
        Map<AreaId, Area> areas,
        TeamFilter filter,
        List<Option> choices,
        boolean mayRegister) {

    /** The name of the team's unit. */
    public String unit(TeamView team) {
        return Optional.ofNullable(units.get(team.unit())).map(Unit::name).orElse("…");
    }

    /** Where the team goes, its own area if it did not say. */
    public String served(TeamView team, String comma) {
        List<AreaId> where = team.served().isEmpty() ? List.of(team.area()) : team.served();
        return where.stream()
                .map(id -> Optional.ofNullable(areas.get(id)).map(Area::name).orElse("…"))
                .collect(Collectors.joining(comma));
    }

    /** Whether anything is filtered. */
    public boolean filtered() {
        return !filter.equals(TeamFilter.all());
    }

    /** The value of the area filter. */
    public String area() {
        return filter.area().map(AreaId::toString).orElse("");
    }

    /** The value of the topic filter. */
    public String topic() {
        return filter.topic().map(Enum::name).orElse("");
    }
}
