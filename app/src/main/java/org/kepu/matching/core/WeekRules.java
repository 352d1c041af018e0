package org.kepu.matching.core;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The rules as constraints. */
public class WeekRules implements ConstraintProvider {

    private static final HardMediumSoftLongScore HARD = HardMediumSoftLongScore.ONE_HARD;
    private static final HardMediumSoftLongScore MEDIUM = HardMediumSoftLongScore.ONE_MEDIUM;
    private static final HardMediumSoftLongScore SOFT = HardMediumSoftLongScore.ONE_SOFT;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            skill(factory),
            area(factory),
            availability(factory),
            wish(factory),
            severalDays(factory),
            capacityOfDay(factory),
            capacityOfWeek(factory),
            minors(factory),
            reach(factory),
            fixed(factory),
            unplanned(factory),
            neverServed(factory),
            waiting(factory),
            fairness(factory),
            travel(factory),
            wayBack(factory),
            continuity(factory),
            preference(factory),
            change(factory)
        };
    }

    Constraint skill(ConstraintFactory factory) {
        return planned(
                factory,
                Rule.SKILL,
                HARD,
                visit -> open(visit) && !visit.dayOf().team().canHelp(visit.need()),
                _ -> 1);
    }

    Constraint area(ConstraintFactory factory) {
        return planned(
                factory,
                Rule.AREA,
                HARD,
                visit -> open(visit) && !visit.dayOf().team().goesTo(visit.need()),
                _ -> 1);
    }

    Constraint availability(ConstraintFactory factory) {
        return planned(factory, Rule.AVAILABILITY, HARD, visit -> visit.overrun() > 0, Visit::overrun);
    }

    Constraint wish(ConstraintFactory factory) {
        return planned(factory, Rule.WISH, HARD, visit -> open(visit) && visit.unwished(), _ -> 1);
    }

    Constraint severalDays(ConstraintFactory factory) {
        return planned(
                factory,
                Rule.SEVERAL_DAYS,
                HARD,
                visit -> open(visit) && visit.need().severalDays(),
                _ -> 1);
    }

    Constraint capacityOfDay(ConstraintFactory factory) {
        return factory.forEach(TeamDay.class)
                .filter(day -> day.tooMany() > 0)
                .penalizeLong(HARD, TeamDay::tooMany)
                .asConstraint(Rule.CAPACITY_OF_DAY.name());
    }

    Constraint capacityOfWeek(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(
                        visit -> visit.dayOf().team(),
                        ConstraintCollectors.count(),
                        ConstraintCollectors.sum(visit -> visit.settled() ? 1 : 0))
                .filter((team, visits, settled) -> visits > Math.max(team.mostPerWeek(), settled))
                .penalizeLong(HARD, (team, visits, settled) -> visits - Math.max(team.mostPerWeek(), settled))
                .asConstraint(Rule.CAPACITY_OF_WEEK.name());
    }

    Constraint minors(ConstraintFactory factory) {
        return planned(
                factory,
                Rule.MINORS,
                HARD,
                visit -> open(visit)
                        && visit.dayOf().team().minors()
                        && (!visit.need().suitsMinors() || Half.at(visit.start()) == Half.EVENING),
                _ -> 1);
    }

    Constraint reach(ConstraintFactory factory) {
        return planned(
                factory, Rule.REACH, HARD, visit -> open(visit) && visit.wayFromHome() > Weights.FARTHEST, _ -> 1);
    }

    Constraint fixed(ConstraintFactory factory) {
        return all(
                factory,
                Rule.FIXED,
                HARD,
                visit -> !visit.fixed().isEmpty()
                        && visit.day()
                                .filter(day -> day.id().equals(visit.fixed()))
                                .isEmpty(),
                _ -> 1);
    }

    Constraint unplanned(ConstraintFactory factory) {
        return all(
                factory,
                Rule.UNPLANNED,
                MEDIUM,
                visit -> !visit.planned(),
                visit -> (visit.need().neverServed() ? Weights.UNPLANNED_NEVER_SERVED : 1)
                        * (visit.need().claimed() ? Weights.UNPLANNED_CLAIMED : 1L));
    }

    Constraint neverServed(ConstraintFactory factory) {
        return all(
                factory,
                Rule.NEVER_SERVED,
                SOFT,
                visit -> visit.need().neverServed() && days(visit) > 0,
                visit -> (long) Weights.NEVER_SERVED * days(visit));
    }

    Constraint waiting(ConstraintFactory factory) {
        return all(
                factory,
                Rule.WAITING,
                SOFT,
                visit -> weeks(visit) * days(visit) > 0,
                visit -> (long) Weights.WAITING * weeks(visit) * days(visit));
    }

    Constraint fairness(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(visit -> visit.dayOf().team(), ConstraintCollectors.count())
                .penalizeLong(SOFT, (team, visits) -> (long) Weights.FAIRNESS * visits * (visits + 2L * team.recent()))
                .asConstraint(Rule.FAIRNESS.name());
    }

    Constraint travel(ConstraintFactory factory) {
        return planned(factory, Rule.TRAVEL, SOFT, _ -> true, Visit::way);
    }

    Constraint wayBack(ConstraintFactory factory) {
        return factory.forEach(TeamDay.class)
                .filter(day -> !day.visits().isEmpty())
                .penalizeLong(SOFT, TeamDay::wayBack)
                .asConstraint(WAY_BACK);
    }

    Constraint continuity(ConstraintFactory factory) {
        return planned(
                factory,
                Rule.CONTINUITY,
                SOFT,
                visit -> !visit.need().familiar().isEmpty()
                        && !visit.need().familiar().equals(visit.dayOf().team().id()),
                _ -> Weights.CONTINUITY);
    }

    Constraint preference(ConstraintFactory factory) {
        return planned(factory, Rule.PREFERENCE, SOFT, Visit::disliked, _ -> Weights.PREFERENCE);
    }

    Constraint change(ConstraintFactory factory) {
        return all(factory, Rule.CHANGE, SOFT, visit -> changed(visit) > 0, WeekRules::changed);
    }

    /** What the soft rules say about the day on which a planned visit lies, way and fairness apart. */
    static long costOfDay(Visit visit) {
        boolean other = !visit.need().familiar().isEmpty()
                && !visit.need().familiar().equals(visit.dayOf().team().id());
        long never = visit.need().neverServed() ? (long) Weights.NEVER_SERVED * days(visit) : 0;
        return never
                + (long) Weights.WAITING * weeks(visit) * days(visit)
                + (other ? Weights.CONTINUITY : 0)
                + (visit.disliked() ? Weights.PREFERENCE : 0)
                + changed(visit);
    }

    /** Counted with {@link Rule#TRAVEL} where people read it. */
    static final String WAY_BACK = "WAY_BACK";

    private static Constraint planned(
            ConstraintFactory factory,
            Rule rule,
            HardMediumSoftLongScore unit,
            Predicate<Visit> when,
            ToLongFunction<Visit> howMuch) {
        return factory.forEach(Visit.class)
                .filter(when)
                .penalizeLong(unit, howMuch)
                .justifyWith((visit, score) -> Because.of(visit, rule, score))
                .asConstraint(rule.name());
    }

    private static Constraint all(
            ConstraintFactory factory,
            Rule rule,
            HardMediumSoftLongScore unit,
            Predicate<Visit> when,
            ToLongFunction<Visit> howMuch) {
        return factory.forEachIncludingUnassigned(Visit.class)
                .filter(when)
                .penalizeLong(unit, howMuch)
                .justifyWith((visit, score) -> Because.of(visit, rule, score))
                .asConstraint(rule.name());
    }

    /** Whether the rules decide about it, and not somebody who has agreed already. */
    private static boolean open(Visit visit) {
        return !visit.settled();
    }

    private static int weeks(Visit visit) {
        return Math.min(visit.need().waitingDays() / 7, Weights.WEEKS);
    }

    /** Days of the week until the visit, all of them if it is not planned. */
    private static int days(Visit visit) {
        return visit.day().map(day -> day.date().getDayOfWeek().getValue() - 1).orElse(Weights.WEEK);
    }

    private static long changed(Visit visit) {
        if (visit.proposed().isEmpty()) {
            return 0;
        }
        if (visit.day().isEmpty()) {
            return 2L * Weights.CHANGE;
        }
        TeamDay day = visit.dayOf();
        if (day.id().equals(visit.proposed())) {
            return 0;
        }
        return visit.proposed().startsWith(day.team().id() + " ") ? Weights.CHANGE / 2 : Weights.CHANGE;
    }
}
