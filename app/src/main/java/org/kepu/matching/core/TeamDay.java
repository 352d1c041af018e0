package org.kepu.matching.core;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A day of a team and the visits it makes on it, one after the other. */
@PlanningEntity
public class TeamDay {

    @PlanningId
    private String id = "";

    private Team team;
    private int number;
    private int home;
    private LocalDate date;
    private Ways ways;
    private Set<Half> free = EnumSet.noneOf(Half.class);
    private int most;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<Visit> visits = new ArrayList<>();

    /** For the solver, which copies days. */
    @SuppressWarnings("NullAway.Init")
    TeamDay() {}

    /**
     * An empty day.
     *
     * @param agreed how many visits stand on it already; whoever agreed to them goes out then, whatever the rule of the week says
     */
    TeamDay(Team team, int number, LocalDate date, Ways ways, int agreed) {
        this.id = id(team.id(), date);
        this.team = team;
        this.number = number;
        this.home = ways.number(team.home());
        this.date = date;
        this.ways = ways;
        this.most = Math.max(team.mostPerDay(), agreed);
        for (Half half : Half.values()) {
            if (team.freeOn(date, half)) {
                free.add(half);
            }
        }
    }

    static String id(String team, LocalDate date) {
        return team + " " + date;
    }

    String id() {
        return id;
    }

    Team team() {
        return team;
    }

    /** The number of the team among those of the week. */
    int number() {
        return number;
    }

    int home() {
        return home;
    }

    LocalDate date() {
        return date;
    }

    Set<Half> free() {
        return free;
    }

    List<Visit> visits() {
        return visits;
    }

    /** Minutes from the last visit home, 0 without visits. */
    int wayBack() {
        return visits.isEmpty() ? 0 : ways.minutes(visits.getLast().spot(), home);
    }

    boolean full() {
        return visits.size() >= most;
    }

    int tooMany() {
        return Math.max(0, visits.size() - most);
    }

    @Override
    public String toString() {
        return id;
    }
}
