package org.kepu.matching.core;

import static org.kepu.matching.core.Facts.MONDAY;
import static org.kepu.matching.core.Facts.need;
import static org.kepu.matching.core.Facts.team;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kepu.matching.core.Facts.NeedFacts;
import org.kepu.matching.core.Facts.TeamFacts;

/** One test per rule: what it costs, and what it leaves alone. */
class WeekRulesTests {

    private static final ConstraintVerifier<WeekRules, WeekPlan> VERIFIER =
            ConstraintVerifier.build(new WeekRules(), WeekPlan.class, TeamDay.class, Visit.class);

    @Test
    void skill() {
        TeamFacts growers = team("t").skilled("CROPS");

        costs(
                WeekRules::skill,
                on(
                        growers,
                        need("a").about("NATURE"),
                        need("b").about("CROPS"),
                        need("c").about()),
                1);
    }

    @Test
    void area() {
        TeamFacts local = team("t").goingTo("county-1");

        costs(
                WeekRules::area,
                on(local, need("a").at("county-2", "x"), need("b").at("county-1", "y")),
                1);
    }

    @Test
    void availabilityCountsTheWay() {
        TeamFacts saturday = team("t").freeOn(DayOfWeek.MONDAY, Half.MORNING);

        costs(WeekRules::availability, on(saturday, need("a").lasting(120)), 0);
        costs(
                WeekRules::availability,
                on(saturday, need("a").lasting(120), need("b").lasting(60)),
                60);
    }

    @Test
    void availabilityOfThePlace() {
        costs(WeekRules::availability, on(team("t"), need("a").lasting(60).in(Half.EVENING)), 60);
    }

    @Test
    void whatTakesLongerThanAHalfNeedsTheWholeDay() {
        TeamFacts morning = team("t").freeOn(DayOfWeek.MONDAY, Half.MORNING);

        costs(WeekRules::availability, on(team("t"), need("a").lasting(400)), 0);
        costs(WeekRules::availability, on(morning, need("a").lasting(400)), 400);
    }

    @Test
    void capacityOfDay() {
        costs(WeekRules::capacityOfDay, on(team("t").atMost(1, 9), need("a"), need("b"), need("c")), 2);
    }

    @Test
    void capacityOfWeek() {
        costs(WeekRules::capacityOfWeek, on(team("t").atMost(3, 1), need("a"), need("b")), 1);
    }

    @Test
    void minorsStayAtHomeInTheEveningAndWhereItDoesNotSuitThem() {
        TeamFacts young = team("t").withMinors();

        costs(WeekRules::minors, on(young, need("a").unsuitedForMinors()), 1);
        costs(
                WeekRules::minors,
                on(
                        young,
                        need("a").lasting(200),
                        need("b").lasting(200),
                        need("c").lasting(200)),
                1);
        costs(WeekRules::minors, on(team("t"), need("a").unsuitedForMinors()), 0);
    }

    @Test
    void reach() {
        Ways far = new Ways(
                List.of(Facts.spot("county-1"), Facts.spot("county-1", "town-1")),
                (a, b) -> new TravelTimes.Way(121, TravelTimes.Basis.MEASURED));

        costs(WeekRules::reach, on(far, team("t"), Map.of(), Map.of(), need("a")), 1);
    }

    @Test
    void whatIsSettledStaysAndIsNotJudged() {
        String here = TeamDay.id("t", MONDAY);
        TeamFacts growers = team("t").skilled("CROPS");

        costs(WeekRules::fixed, on(null, growers, Map.of("a", "elsewhere"), Map.of(), need("a"), need("b")), 1);
        costs(WeekRules::fixed, on(null, growers, Map.of("a", here), Map.of(), need("a")), 0);
        costs(
                WeekRules::skill,
                on(null, growers, Map.of("a", here), Map.of(), need("a").about("NATURE")),
                0);
    }

    @Test
    void unplannedCountsTwiceWhereNobodyEverWentAndWhereAUnitHasClaimed() {
        costs(WeekRules::unplanned, unplanned(need("a").unclaimed()), 1);
        costs(WeekRules::unplanned, unplanned(need("a").unclaimed().neverServed()), 2);
        costs(WeekRules::unplanned, unplanned(need("a"), need("b").neverServed()), 2 + 4);
    }

    @Test
    void aDayThatIsNotWishedIsNoPlaceUnlessAPersonPutItThere() {
        String here = TeamDay.id("t", MONDAY);

        costs(WeekRules::wish, on(team("t"), need("a").wishing("周三")), 1);
        costs(WeekRules::wish, on(team("t"), need("a").wishing("周一到周三")), 0);
        costs(WeekRules::availability, on(team("t"), need("a").wishing("周三")), 0);
        costs(
                WeekRules::wish,
                on(null, team("t"), Map.of("a", here), Map.of(), need("a").wishing("周三")),
                0);
    }

    @Test
    void anotherDayThanTheBestCostsAnHour() {
        costs(WeekRules::preference, on(team("t"), need("a").wishing("最好周三")), Weights.PREFERENCE);
        costs(WeekRules::preference, on(team("t"), need("a").wishing("最好周一")), 0);
        costs(WeekRules::wish, on(team("t"), need("a").wishing("最好周三")), 0);
    }

    @Test
    void severalDaysAreForPeopleToArrange() {
        costs(WeekRules::severalDays, on(team("t"), need("a").lasting(541)), 1);
        costs(WeekRules::severalDays, on(team("t"), need("a").lasting(540)), 0);
    }

    @Test
    void townshipsNeverServedAreServedEarly() {
        costs(WeekRules::neverServed, on(team("t"), need("a").neverServed()), 0);
        costs(WeekRules::neverServed, unplanned(need("a").neverServed(), need("b")), 7 * Weights.NEVER_SERVED);
    }

    @Test
    void whoWaitsLongIsServedEarly() {
        costs(WeekRules::waiting, unplanned(need("a").waiting(15), need("b").waiting(6)), 2 * 7 * Weights.WAITING);
    }

    @Test
    void fairnessGrowsWithTheSquareOfAllRecentVisits() {
        costs(WeekRules::fairness, on(team("t").recently(3), need("a"), need("b")), Weights.FAIRNESS * 2 * (2 + 6));
    }

    @Test
    void travelIsTheWayFromHomeAndFromVisitToVisit() {
        costs(WeekRules::travel, on(team("t"), need("a"), need("b")), RoadEstimate.IN_COUNTY + RoadEstimate.WITHIN);
    }

    @Test
    void theWayBackCountsOnce() {
        costs(WeekRules::wayBack, on(team("t"), need("a"), need("b")), RoadEstimate.IN_COUNTY);
    }

    @Test
    void continuity() {
        costs(
                WeekRules::continuity,
                on(team("t"), need("a").familiarWith("u"), need("b").familiarWith("t"), need("c")),
                Weights.CONTINUITY);
    }

    @Test
    void whatWasProposedIsNotChangedWithoutAReason() {
        Map<String, String> before = Map.of(
                "same", TeamDay.id("t", MONDAY),
                "day", TeamDay.id("t", MONDAY.plusDays(1)),
                "team", TeamDay.id("u", MONDAY));

        costs(
                WeekRules::change,
                on(null, team("t"), Map.of(), before, need("same"), need("day"), need("team"), need("new")),
                Weights.CHANGE / 2 + Weights.CHANGE);
    }

    private static void costs(BiFunction<WeekRules, ConstraintFactory, Constraint> rule, Object[] given, int amount) {
        VERIFIER.verifyThat(rule).given(given).penalizesBy(amount);
    }

    private static Object[] on(TeamFacts team, NeedFacts... needs) {
        return on(null, team, Map.of(), Map.of(), needs);
    }

    /** These visits one after the other on a Monday. */
    private static Object[] on(
            Ways given, TeamFacts facts, Map<String, String> fixed, Map<String, String> proposed, NeedFacts... needs) {
        Team team = facts.make();
        List<Need> made = Stream.of(needs).map(NeedFacts::make).toList();
        Ways ways = given != null ? given : ways(team, made);
        TeamDay day = new TeamDay(team, 0, MONDAY, ways, 0);
        List<Object> all = new ArrayList<>(List.of(day));
        Visit last = null;
        for (Need need : made) {
            Visit visit = new Visit(
                    need,
                    MONDAY,
                    ways,
                    new java.util.BitSet(),
                    fixed.getOrDefault(need.id(), ""),
                    proposed.getOrDefault(need.id(), ""));
            day.visits().add(visit);
            visit.put(day, last);
            all.add(visit);
            last = visit;
        }
        return all.toArray();
    }

    private static Object[] unplanned(NeedFacts... needs) {
        List<Need> made = Stream.of(needs).map(NeedFacts::make).toList();
        Ways ways = ways(team("t").make(), made);
        return made.stream()
                .map(need -> new Visit(need, MONDAY, ways, new java.util.BitSet(), "", ""))
                .toArray();
    }

    private static Ways ways(Team team, List<Need> needs) {
        return new Ways(
                Stream.concat(Stream.of(team.home()), needs.stream().map(Need::place))
                        .toList(),
                new RoadEstimate());
    }
}
