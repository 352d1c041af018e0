package org.kepu.matching.core;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.domain.variable.descriptor.ListVariableDescriptor;
import ai.timefold.solver.core.impl.heuristic.move.Move;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.list.ListAssignMove;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.list.ListChangeMove;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.list.ListSwapMove;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.list.ListUnassignMove;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Suggests moves to days whose team may have the order at all; of hundreds of teams only some can help with a topic and go to a place, so
 * that the solver's own suggestions would nearly all be refused. What is settled is never moved.
 */
public class LikelyMoves implements MoveIteratorFactory<WeekPlan, Move<WeekPlan>> {

    private List<Visit> open = List.of();
    private Map<Visit, List<TeamDay>> possible = Map.of();

    /** What is possible does not change while a phase runs. */
    @Override
    public void phaseStarted(ScoreDirector<WeekPlan> director) {
        WeekPlan plan = director.getWorkingSolution();
        possible = new HashMap<>();
        for (Visit visit : plan.visits()) {
            List<TeamDay> days = plan.days().stream().filter(visit::fits).toList();
            if (!visit.settled() && !days.isEmpty()) {
                possible.put(visit, days);
            }
        }
        open = plan.visits().stream().filter(possible::containsKey).toList();
    }

    @Override
    public long getSize(ScoreDirector<WeekPlan> director) {
        return possible.values().stream().mapToLong(List::size).sum();
    }

    @Override
    public Iterator<Move<WeekPlan>> createOriginalMoveIterator(ScoreDirector<WeekPlan> director) {
        throw new UnsupportedOperationException("moves are suggested at random only");
    }

    @Override
    public Iterator<Move<WeekPlan>> createRandomMoveIterator(ScoreDirector<WeekPlan> director, Random random) {
        ListVariableDescriptor<WeekPlan> list = ((InnerScoreDirector<WeekPlan, ?>) director)
                .getSolutionDescriptor()
                .getListVariableDescriptor();
        return new Suggestions(open, possible, list, random);
    }

    private record Suggestions(
            List<Visit> open, Map<Visit, List<TeamDay>> possible, ListVariableDescriptor<WeekPlan> list, Random random)
            implements Iterator<Move<WeekPlan>> {

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Move<WeekPlan> next() {
            Visit visit = any(open);
            int kind = random.nextInt(100);
            if (visit.planned() && kind < 30) {
                Visit other = any(open);
                if (!other.equals(visit) && other.planned() && other.fits(visit.dayOf()) && visit.fits(other.dayOf())) {
                    return new ListSwapMove<>(list, visit.dayOf(), index(visit), other.dayOf(), index(other));
                }
            }
            if (visit.planned() && kind >= 98) {
                return new ListUnassignMove<>(list, visit.dayOf(), index(visit));
            }
            TeamDay to = kind < 55 ? besideAnother(visit) : any(days(visit));
            if (!visit.planned()) {
                return new ListAssignMove<>(
                        list, visit, to, random.nextInt(to.visits().size() + 1));
            }
            boolean same = visit.dayOf().equals(to);
            int places = to.visits().size() + (same ? 0 : 1);
            return new ListChangeMove<>(list, visit.dayOf(), index(visit), to, random.nextInt(places));
        }

        /** A day on which the team is out already, if there is one among a few tries. */
        private TeamDay besideAnother(Visit visit) {
            for (int i = 0; i < 4; i++) {
                Visit other = any(open);
                if (other.planned() && visit.fits(other.dayOf())) {
                    return other.dayOf();
                }
            }
            return any(days(visit));
        }

        private List<TeamDay> days(Visit visit) {
            return possible.getOrDefault(visit, List.of());
        }

        private static int index(Visit visit) {
            return visit.dayOf().visits().indexOf(visit);
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
