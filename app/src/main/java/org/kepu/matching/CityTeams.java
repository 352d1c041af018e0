package org.kepu.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.matching.core.Spot;
import org.kepu.matching.core.Team;
import org.kepu.orders.TeamRecords;
import org.kepu.orders.TeamRecords.TeamRecord;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.volunteers.Minors;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.springframework.stereotype.Component;

/** The teams of a city as the ranking and the plan know them. */
@Component
class CityTeams {

    /** Days back within which visits count as recent work. */
    static final int RECENT_DAYS = 56;

    /** Days ahead for which absences are looked up. */
    private static final int AHEAD = 60;

    private static final int PAGE = 200;

    private final TeamQueries teams;
    private final TeamRecords records;
    private final Minors minors;
    private final Rhythms rhythms;
    private final Spots spots;

    CityTeams(TeamQueries teams, TeamRecords records, Minors minors, Rhythms rhythms, Spots spots) {
        this.teams = teams;
        this.records = records;
        this.minors = minors;
        this.rhythms = rhythms;
        this.spots = spots;
    }

    /** Those that serve and are led by somebody, by name. */
    List<TeamView> list(AreaId city) {
        TeamFilter all = new TeamFilter("", Optional.empty(), Optional.of(city), false);
        List<TeamView> found = new ArrayList<>();
        Paged<TeamView> page;
        int number = 1;
        do {
            page = teams.listPublic(all, new Paging(number++, PAGE));
            found.addAll(page.rows());
        } while (page.hasNext());
        return found.stream()
                .filter(team ->
                        team.leader().isPresent() && team.path().getFirst().equals(city))
                .toList();
    }

    /** What is known of these teams of a city on a day. */
    List<Team> facts(AreaId city, List<TeamView> found, LocalDate today) {
        Map<TeamId, TeamRecord> done = records.list(city, today.minusDays(RECENT_DAYS));
        Map<TeamId, Rhythm> said = rhythms.map(found.stream().map(TeamView::id).toList());
        Set<TeamId> young = minors.listTeams(city);
        Map<AreaId, Spot> places = spots.map(found.stream().map(TeamView::area).collect(Collectors.toSet()));
        return found.stream()
                .map(team -> fact(
                        team,
                        Objects.requireNonNull(places.get(team.area())),
                        said.getOrDefault(team.id(), Rhythm.usual()),
                        done.getOrDefault(team.id(), new TeamRecord(0, 0, 0)),
                        young.contains(team.id()),
                        today))
                .toList();
    }

    private static Team fact(
            TeamView team, Spot home, Rhythm rhythm, TeamRecord record, boolean young, LocalDate today) {
        Set<AreaId> goesTo = new HashSet<>(team.served());
        if (goesTo.isEmpty()) {
            goesTo.add(team.area());
        }
        return new Team(
                team.id().toString(),
                team.skills().stream().map(Enum::name).collect(Collectors.toSet()),
                home,
                goesTo.stream().map(AreaId::toString).collect(Collectors.toSet()),
                rhythm.free(),
                rhythm.daysAway(today, today.plusDays(AHEAD)),
                rhythm.perDay(),
                rhythm.perWeek(),
                young && rhythm.minors(),
                record.recent(),
                record.ratings(),
                record.mean());
    }
}
