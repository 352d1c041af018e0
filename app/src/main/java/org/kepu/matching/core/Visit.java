package org.kepu.matching.core;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order in a week's plan: on whose day it is visited, after which other visit, and at what minute it begins. */
@PlanningEntity
public class Visit {

    @PlanningId
    private String id = "";

    private Need need;
    private int spot;
    private List<Set<Half>> wished = List.of();
    private Ways ways;
    private BitSet suits = new BitSet();
    private String fixed = "";
    private String proposed = "";

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    private @Nullable TeamDay day;

    @PreviousElementShadowVariable(sourceVariableName = "visits")
    private @Nullable Visit previous;

    @ShadowVariable(supplierName = "findStart")
    private @Nullable Integer start;

    /** For the solver, which copies visits. */
    @SuppressWarnings("NullAway.Init")
    Visit() {}

    /**
     * A visit that lies nowhere yet.
     *
     * @param monday the first day of the week
     * @param suits numbers of the teams that may have it
     * @param fixed the day of a team on which it stands already; empty if it is free
     * @param proposed the day that was proposed for it before; empty if none was
     */
    Visit(Need need, LocalDate monday, Ways ways, BitSet suits, String fixed, String proposed) {
        this.id = need.id();
        this.need = need;
        this.wished = monday.datesUntil(monday.plusDays(7))
                .map(date -> need.wish().halves(date))
                .toList();
        this.spot = ways.number(need.place());
        this.ways = ways;
        this.suits = suits;
        this.fixed = fixed;
        this.proposed = proposed;
    }

    String id() {
        return id;
    }

    Need need() {
        return need;
    }

    int spot() {
        return spot;
    }

    String fixed() {
        return fixed;
    }

    String proposed() {
        return proposed;
    }

    Optional<TeamDay> day() {
        return Optional.ofNullable(day);
    }

    boolean planned() {
        return day != null;
    }

    /** The day it lies on. */
    TeamDay dayOf() {
        if (day == null) {
            throw new IllegalStateException(id + " is not planned");
        }
        return day;
    }

    /** Whether somebody has decided where it lies, so that the rules of who may go where do not apply any more. */
    boolean settled() {
        return !fixed.isEmpty();
    }

    boolean fits(TeamDay other) {
        return fixed.isEmpty() ? suits.get(other.number()) && !wishedOn(other).isEmpty() : fixed.equals(other.id());
    }

    /** Puts it on a day, after another visit of it; for plans made without the solver. */
    void put(@Nullable TeamDay on, @Nullable Visit after) {
        day = on;
        previous = after;
        start = findStart();
    }

    int minutes() {
        return Math.min(need.minutes(), Timing.WHOLE_DAY);
    }

    /** When it begins, in minutes from midnight; only while it is planned. */
    int start() {
        return start == null ? 0 : start;
    }

    int end() {
        return start() + minutes();
    }

    /** Minutes from where the team comes. */
    int way() {
        return day == null ? 0 : ways.minutes(previous == null ? day.home() : previous.spot, spot);
    }

    /** Minutes from where the team lives. */
    int wayFromHome() {
        return day == null ? 0 : ways.minutes(day.home(), spot);
    }

    /** Minutes by which it does not fit into the day. */
    int overrun() {
        return day == null || settled() ? 0 : Timing.overrun(day.free(), halves(day), start(), minutes());
    }

    /** Whether the place cannot receive a visit on the day. */
    boolean unwished() {
        return day != null && wishedOn(day).isEmpty();
    }

    /** Whether another day was liked better. */
    boolean disliked() {
        return day != null && need.wish().soft() && !need.wish().names(day.date());
    }

    private Set<Half> wishedOn(TeamDay on) {
        return wished.get(on.date().getDayOfWeek().getValue() - 1);
    }

    /** On a day that is not wished, what a person put there begins in the daytime. */
    private Set<Half> halves(TeamDay on) {
        Set<Half> halves = wishedOn(on);
        return halves.isEmpty() ? Wish.DAYTIME : halves;
    }

    /** The solver asks for it whenever the day or the visit before changes. */
    @ShadowSources({"day", "previous.start"})
    @Nullable
    Integer findStart() {
        if (day == null) {
            return null;
        }
        int ready = previous == null ? Timing.LEAVE : previous.end();
        return Timing.start(day.free(), halves(day), ready + way(), minutes());
    }

    @Override
    public String toString() {
        return id;
    }
}
