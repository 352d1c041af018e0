package org.kepu.matching.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to be planned: the orders and the teams of a week.
 *
 * @param monday first day of the week
 * @param from first day on which something can still be planned
 * @param settled orders that lie on a day of a team and stay there: accepted, agreed, or fixed by a person
 * @param proposed where orders lay in the plan before, which is kept unless there is a reason
 */
public record Week(
        LocalDate monday,
        LocalDate from,
        List<Team> teams,
        List<Need> needs,
        Map<String, Slot> settled,
        Map<String, Slot> proposed,
        TravelTimes times) {

    public Week {
        teams = List.copyOf(teams);
        needs = List.copyOf(needs);
        settled = Map.copyOf(settled);
        proposed = Map.copyOf(proposed);
    }

    /** The plan in which nothing is planned yet. */
    WeekPlan empty() {
        Ways ways = new Ways(
                Stream.concat(teams.stream().map(Team::home), needs.stream().map(Need::place))
                        .toList(),
                times);
        Map<String, Integer> agreed = new HashMap<>();
        for (Need need : needs) {
            Slot slot = settled.get(need.id());
            if (slot != null) {
                agreed.merge(slot.day(), 1, Integer::sum);
            }
        }
        List<TeamDay> days = new ArrayList<>();
        for (int number = 0; number < teams.size(); number++) {
            for (LocalDate date = monday; date.isBefore(monday.plusDays(7)); date = date.plusDays(1)) {
                Team team = teams.get(number);
                int visits = agreed.getOrDefault(TeamDay.id(team.id(), date), 0);
                TeamDay day = new TeamDay(team, number, date, ways, visits);
                if (visits > 0 || (!date.isBefore(from) && !day.free().isEmpty())) {
                    days.add(day);
                }
            }
        }
        List<Visit> visits = needs.stream()
                .map(need ->
                        new Visit(need, monday, ways, suiting(need, ways), day(settled, need), day(proposed, need)))
                .toList();
        return new WeekPlan(days, visits);
    }

    /** Numbers of the teams that may have it, whatever the day. */
    private BitSet suiting(Need need, Ways ways) {
        BitSet suits = new BitSet(teams.size());
        if (need.severalDays()) {
            return suits;
        }
        for (int number = 0; number < teams.size(); number++) {
            Team team = teams.get(number);
            int way = ways.minutes(ways.number(team.home()), ways.number(need.place()));
            suits.set(number, team.canHelp(need) && team.goesTo(need) && team.suits(need) && way <= Weights.FARTHEST);
        }
        return suits;
    }

    private static String day(Map<String, Slot> slots, Need need) {
        Slot slot = slots.get(need.id());
        return slot == null ? "" : slot.day();
    }
}
