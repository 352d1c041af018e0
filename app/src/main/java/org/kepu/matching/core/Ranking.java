package org.kepu.matching.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ranks teams for one order. The list advises; nobody is forced by it, and a person may choose any team. */
public final class Ranking {

    /** Days ahead for which availability is looked at. */
    public static final int DAYS = 14;

    /** Ways as long as this speak neither for nor against anything more. */
    static final int FAR = 120;

    /** Free halves in {@link #DAYS} beyond which more do not matter. */
    static final int PLENTY = 6;

    /** Recent visits at which a team has done enough for now. */
    static final int MUCH = 8;

    /** A rating counts half with this many visits, so that one angry or kind voice decides nothing. */
    static final int PRIOR = 3;

    /** What a team without ratings is taken to deserve. */
    static final double EXPECTED = 4;

    private final TravelTimes ways;

    /** With this source of travelling times. */
    public Ranking(TravelTimes ways) {
        this.ways = ways;
    }

    /** All these teams: possible ones first, the best first; equals by id, so that the order is always the same. */
    public List<Ranked> rank(Need need, List<Team> teams, LocalDate from) {
        return teams.stream()
                .map(team -> judge(need, team, from))
                .sorted(Comparator.comparing((Ranked each) -> !each.possible())
                        .thenComparingInt(each -> -each.points())
                        .thenComparing(each -> each.team().id()))
                .toList();
    }

    private Ranked judge(Need need, Team team, LocalDate from) {
        List<Reason> reasons = Arrays.stream(Criterion.values())
                .map(criterion -> reason(criterion, need, team, from))
                .toList();
        double sum = reasons.stream()
                .mapToDouble(reason -> reason.value() * reason.criterion().weight())
                .sum();
        boolean possible = team.canHelp(need) && team.goesTo(need) && team.suits(need);
        return new Ranked(team, (int) Math.round(sum), possible, reasons);
    }

    Reason reason(Criterion criterion, Need need, Team team, LocalDate from) {
        return switch (criterion) {
            case SKILL -> skill(need, team);
            case AREA ->
                team.goesTo(need) ? new Reason(criterion, 1, "inside", 0) : new Reason(criterion, 0, "outside", 0);
            case DISTANCE -> {
                TravelTimes.Way way = ways.between(team.home(), need.place());
                double value = 1 - Math.min(way.minutes(), FAR) / (double) FAR;
                yield new Reason(
                        criterion, value, way.basis().name().toLowerCase(java.util.Locale.ROOT), way.minutes());
            }
            case AVAILABILITY -> availability(need, team, from);
            case LOAD ->
                new Reason(
                        criterion,
                        1 - Math.min(team.recent(), MUCH) / (double) MUCH,
                        team.recent() == 0 ? "none" : "some",
                        team.recent());
            case RATING -> rating(team);
            case FAMILIAR ->
                need.familiar().equals(team.id())
                        ? new Reason(criterion, 1, "yes", 0)
                        : new Reason(criterion, 0, "no", 0);
        };
    }

    private static Reason skill(Need need, Team team) {
        if (!team.suits(need)) {
            return new Reason(Criterion.SKILL, 0, "minors", 0);
        }
        if (need.topics().isEmpty()) {
            return new Reason(Criterion.SKILL, 0.5, "unknown", 0);
        }
        long shared = need.topics().stream().filter(team.topics()::contains).count();
        int wanted = need.topics().size();
        return new Reason(
                Criterion.SKILL,
                shared / (double) wanted,
                shared == 0 ? "none" : shared == wanted ? "full" : "part",
                shared);
    }

    private static Reason availability(Need need, Team team, LocalDate from) {
        long halves = IntStream.range(1, DAYS + 1)
                .mapToObj(from::plusDays)
                .mapToLong(day -> need.wish().halves(day).stream()
                        .filter(half -> team.freeOn(day, half))
                        .count())
                .sum();
        return new Reason(
                Criterion.AVAILABILITY,
                Math.min(halves, PLENTY) / (double) PLENTY,
                halves == 0 ? "none" : "some",
                halves);
    }

    private static Reason rating(Team team) {
        double mean = (team.rating() * team.ratings() + EXPECTED * PRIOR) / (team.ratings() + PRIOR);
        return new Reason(
                Criterion.RATING,
                Math.clamp((mean - 1) / 4, 0, 1),
                team.ratings() == 0 ? "none" : "some",
                Math.round(team.rating() * 100));
    }
}
