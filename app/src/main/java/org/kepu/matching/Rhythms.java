package org.kepu.matching;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.matching.core.DayHalf;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.volunteers.TeamId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when teams go out. */
@Service
public class Rhythms {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rhythms(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** When this team goes out; what is usual where nobody said so. */
    public Rhythm get(TeamId team) {
        return map(List.of(team)).getOrDefault(team, Rhythm.usual());
    }

    /** When these teams go out, where it was said. */
    Map<TeamId, Rhythm> map(Collection<TeamId> teams) {
        UUID[] ids = teams.stream().map(TeamId::value).toArray(UUID[]::new);
        Map<UUID, List<Rhythm.Away>> away = new HashMap<>();
        jdbc.sql("select team, first, last from matching.away where team = any(:teams) order by first")
                .param("teams", ids, Types.ARRAY)
                .query(row -> {
                    away.computeIfAbsent(row.getObject("team", UUID.class), _ -> new ArrayList<>())
                            .add(new Rhythm.Away(
                                    row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)));
                });
        Map<TeamId, Rhythm> found = new HashMap<>();
        jdbc.sql("select * from matching.rhythm where team = any(:teams)")
                .param("teams", ids, Types.ARRAY)
                .query(row -> {
                    UUID team = row.getObject("team", UUID.class);
                    Set<DayHalf> free = Arrays.stream(
                                    (String[]) row.getArray("free").getArray())
                            .map(DayHalf::parse)
                            .collect(Collectors.toSet());
                    found.put(
                            new TeamId(team),
                            new Rhythm(
                                    free,
                                    row.getInt("per_day"),
                                    row.getInt("per_week"),
                                    row.getBoolean("minors"),
                                    away.getOrDefault(team, List.of()),
                                    true));
                });
        return found;
    }

    /**
     * Keeps when a team goes out. Refused are numbers out of range, stretches that end before they begin, last more than a year or begin
     * on the same day, and more than {@link Rhythm#MOST_AWAY} of them. Stretches that are over are left out.
     */
    @Transactional
    public Outcome<TeamId> save(TeamId team, Rhythm rhythm, Viewer by) {
        LocalDate today = LocalDate.now(clock);
        List<Rhythm.Away> away = rhythm.away().stream()
                .filter(each -> !each.last().isBefore(today) || each.last().isBefore(each.first()))
                .sorted(Comparator.comparing(Rhythm.Away::first))
                .toList();
        List<Refusal> wrong = wrong(rhythm, away);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        jdbc.sql("""
            insert into matching.rhythm (team, free, per_day, per_week, minors, changed_at, changed_by)
            values (:team, :free, :perDay, :perWeek, :minors, :at, :by)
            on conflict (team) do update set free = excluded.free, per_day = excluded.per_day,
                per_week = excluded.per_week, minors = excluded.minors, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by
            """)
                .param("team", team.value())
                .param(
                        "free",
                        rhythm.free().stream().map(DayHalf::toString).sorted().toArray(String[]::new),
                        Types.ARRAY)
                .param("perDay", rhythm.perDay())
                .param("perWeek", rhythm.perWeek())
                .param("minors", rhythm.minors())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.account().orElseThrow().value())
                .update();
        jdbc.sql("delete from matching.away where team = :team")
                .param("team", team.value())
                .update();
        for (Rhythm.Away each : away) {
            jdbc.sql("insert into matching.away (team, first, last) values (:team, :first, :last)")
                    .param("team", team.value())
                    .param("first", each.first())
                    .param("last", each.last())
                    .update();
        }
        events.publishEvent(new Deed(by, "matching.rhythm.saved", "team " + team));
        return Outcome.done(team);
    }

    private static List<Refusal> wrong(Rhythm rhythm, List<Rhythm.Away> away) {
        List<Refusal> wrong = new ArrayList<>();
        if (rhythm.perDay() < 1 || rhythm.perDay() > 6) {
            wrong.add(Refusal.at("perDay", "matching.refusal.number", 1, 6));
        }
        if (rhythm.perWeek() < 1 || rhythm.perWeek() > 20) {
            wrong.add(Refusal.at("perWeek", "matching.refusal.number", 1, 20));
        }
        if (away.size() > Rhythm.MOST_AWAY) {
            wrong.add(Refusal.at("away", "matching.refusal.manyAway", Rhythm.MOST_AWAY));
        }
        for (Rhythm.Away each : away) {
            if (each.last().isBefore(each.first())
                    || each.last().isAfter(each.first().plusDays(366))) {
                wrong.add(Refusal.at(
                        "away",
                        "matching.refusal.away",
                        each.first().toString(),
                        each.last().toString()));
            }
        }
        if (away.stream().map(Rhythm.Away::first).distinct().count() < away.size()) {
            wrong.add(Refusal.at("away", "matching.refusal.awayTwice"));
        }
        return wrong;
    }
}
