package org.kepu.matching.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.matching.core.Facts.MONDAY;
import static org.kepu.matching.core.Facts.need;
import static org.kepu.matching.core.Facts.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.matching.core.Facts.NeedFacts;
import org.kepu.matching.core.Facts.TeamFacts;

class WeekPlannerTests {

    private static final WeekPlanner PLANNER = new WeekPlanner();
    private static final WeekPlanner.Limits SHORT =
            new WeekPlanner.Limits(Duration.ofMillis(400), Duration.ofMillis(400));

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void everyGeneratedWeekIsFeasibleAndNeverWorseThanTheGreedyPlan(long seed) {
        Week week = GeneratedWeek.of(seed, 60, 20);
        Worth greedy = PLANNER.greedy(week).worth();

        Solved found = PLANNER.solve(week, Map.of(), SHORT, _ -> {}, () -> false);

        assertThat(greedy.feasible()).isTrue();
        assertThat(found.worth().feasible()).isTrue();
        assertThat(found.worth()).isGreaterThanOrEqualTo(greedy);
        assertThat(found.visits().size() + found.unplanned().size()).isEqualTo(60);
        week.settled()
                .forEach((order, slot) -> assertThat(found.visits())
                        .anyMatch(visit ->
                                visit.order().equals(order) && visit.slot().equals(slot) && visit.settled()));
    }

    @Test
    void anOrderThatNobodyCanTakeStaysUnplanned() {
        Week week = week(
                List.of(team("t").skilled("CROPS")),
                need("a").about("NATURE"),
                need("b").about("CROPS"));

        Solved found = PLANNER.solve(week, Map.of(), SHORT, _ -> {}, () -> false);

        assertThat(found.unplanned()).containsExactly("a");
        assertThat(found.visits()).extracting(Planned::order).containsExactly("b");
    }

    @Test
    void anOrderLiesOnTheDayThatIsWishedAndNowhereElse() {
        Week week = week(
                List.of(team("t").atMost(1, 9)),
                need("a").wishing("周四下午"),
                need("b").wishing("12月2日"),
                need("c").wishing("12月2日"),
                need("d").wishing("12月20日"),
                need("e").lasting(2000));

        Solved found = PLANNER.solve(week, Map.of(), SHORT, _ -> {}, () -> false);

        assertThat(found.worth().feasible()).isTrue();
        assertThat(found.visits())
                .extracting(Planned::date)
                .containsExactlyInAnyOrder(MONDAY.plusDays(2), MONDAY.plusDays(3));
        assertThat(found.visits())
                .filteredOn(visit -> visit.order().equals("a"))
                .allMatch(visit -> visit.half() == Half.AFTERNOON);
        assertThat(found.unplanned()).hasSize(3).contains("d", "e");
    }

    @Test
    void whatNobodyHasClaimedGivesWay() {
        Week week = week(
                List.of(team("t").atMost(1, 1)),
                need("a").unclaimed().waiting(50),
                need("b").unclaimed(),
                need("c"));

        Solved found = PLANNER.solve(week, Map.of(), SHORT, _ -> {}, () -> false);

        assertThat(found.visits()).extracting(Planned::order).containsExactly("c");
    }

    @Test
    void aSearchThatIsStoppedAtOnceHandsOutAFeasiblePlan() {
        Week week = GeneratedWeek.of(16, 60, 20);
        WeekPlanner.Limits long1 = new WeekPlanner.Limits(Duration.ofMinutes(5), Duration.ofMinutes(5));

        Solved found = PLANNER.solve(week, Map.of(), long1, _ -> {}, () -> true);

        assertThat(found.worth()).isEqualTo(PLANNER.greedy(week).worth());
    }

    @Test
    void aSearchGoesOnFromWhatWasFoundBefore() {
        Week week = GeneratedWeek.of(17, 80, 25);
        Solved first = PLANNER.solve(week, Map.of(), SHORT, _ -> {}, () -> false);
        List<Solved> told = new ArrayList<>();

        PLANNER.solve(week, slots(first), SHORT, told::add, () -> true);

        assertThat(told.getFirst().worth()).isGreaterThanOrEqualTo(first.worth());
    }

    @Test
    void replanningWithOneMoreOrderKeepsWhatWasProposed() {
        Week before = GeneratedWeek.of(18, 40, 20);
        Solved first = PLANNER.solve(before, Map.of(), SHORT, _ -> {}, () -> false);
        Week after = GeneratedWeek.of(18, 40, 20);
        List<Need> more = new ArrayList<>(after.needs());
        more.add(need("late").about("CROPS").at("county-0", "county-0-1").make());
        Week changed = new Week(
                after.monday(), after.from(), after.teams(), more, after.settled(), slots(first), new RoadEstimate());

        Solved again = PLANNER.solve(changed, slots(first), SHORT, _ -> {}, () -> false);

        long kept = again.visits().stream()
                .filter(visit -> visit.slot().equals(slots(first).get(visit.order())))
                .count();
        assertThat(kept).isGreaterThanOrEqualTo(first.visits().size() - 2L);
    }

    @Test
    void itIsSaidRuleByRuleWhatAnotherTeamWouldCost() {
        Week week = week(
                List.of(
                        team("near").livingIn("county-1", "town-1"),
                        team("tired").livingIn("county-1", "town-1").recently(9),
                        team("unskilled").skilled("NATURE")),
                need("a"),
                need("b"));
        Solved found = PLANNER.solve(week, Map.of(), SHORT, _ -> {}, () -> false);

        List<Alternative> teams = new Explaining(PLANNER).alternatives(week, found.visits(), "a");

        assertThat(teams).extracting(each -> each.slot().team()).containsExactly("near", "tired", "unskilled");
        assertThat(Explaining.between(teams.get(0), teams.get(1)))
                .anyMatch(rule -> rule.rule() == Rule.FAIRNESS && rule.amount() > 0);
        assertThat(teams.get(2).possible()).isFalse();
        assertThat(teams.get(2).rules()).contains(new Difference(Rule.SKILL, 1));
    }

    private static Map<String, Slot> slots(Solved solved) {
        return solved.visits().stream().collect(java.util.stream.Collectors.toMap(Planned::order, Planned::slot));
    }

    private static Week week(List<TeamFacts> teams, NeedFacts... needs) {
        return new Week(
                MONDAY,
                MONDAY,
                teams.stream().map(TeamFacts::make).toList(),
                Stream.of(needs).map(NeedFacts::make).toList(),
                Map.of(),
                Map.of(),
                new RoadEstimate());
    }
}
