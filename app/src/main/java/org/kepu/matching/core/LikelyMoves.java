package org.kepu.matching.core;

import static ai.timefold.solver.core.preview.api.neighborhood.stream.joiner.NeighborhoodsJoiners.filtering;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.SolutionView;
import ai.timefold.solver.core.preview.api.move.builtin.Moves;
import ai.timefold.solver.core.preview.api.neighborhood.Neighborhood;
import ai.timefold.solver.core.preview.api.neighborhood.NeighborhoodBuilder;
import ai.timefold.solver.core.preview.api.neighborhood.NeighborhoodProvider;
import ai.timefold.solver.core.preview.api.neighborhood.stream.MoveStream;
import ai.timefold.solver.core.preview.api.neighborhood.stream.MoveStreamFactory;
import ai.timefold.solver.core.preview.api.neighborhood.stream.enumerating.UniEnumeratingStream;
import java.util.Random;

/**
 * Suggests moves to days whose team may have the order at all; of hundreds of teams only some can help with a topic and go to a place, so
 * that the solver's own suggestions would nearly all be refused. What is settled is never moved.
 */
// streams may hold nothing at all in general; these pick entities, which are there
@SuppressWarnings("NullAway")
public class LikelyMoves implements NeighborhoodProvider<WeekPlan> {

    private static final long SEED = 20_261_126;

    /** One in so many moves takes a visit out of the plan, to make room. */
    private static final int OUT = 50;

    /** Where among the visits of a day; streams pick days and visits only. */
    private final Random random = new Random(SEED);

    @Override
    public Neighborhood defineNeighborhood(NeighborhoodBuilder<WeekPlan> builder) {
        PlanningListVariableMetaModel<WeekPlan, TeamDay, Visit> list =
                builder.getSolutionMetaModel().genuineEntity(TeamDay.class).listVariable("visits", Visit.class);
        // each is as likely as the others; to any day counts twice, as it alone opens days
        return builder.add(moves -> toAnyDay(moves, list))
                .add(moves -> toAnyDay(moves, list))
                .add(moves -> besideAnother(moves, list))
                .add(moves -> exchange(moves, list))
                .build();
    }

    private MoveStream<WeekPlan> toAnyDay(
            MoveStreamFactory<WeekPlan> moves, PlanningListVariableMetaModel<WeekPlan, TeamDay, Visit> list) {
        return moves.pick(open(moves))
                .pick(
                        moves.forEach(TeamDay.class, false),
                        filtering((SolutionView<WeekPlan> _, Visit visit, TeamDay day) -> visit.fits(day)))
                .asMove((_, visit, day) -> to(list, visit, day));
    }

    private MoveStream<WeekPlan> besideAnother(
            MoveStreamFactory<WeekPlan> moves, PlanningListVariableMetaModel<WeekPlan, TeamDay, Visit> list) {
        return moves.pick(open(moves))
                .pick(
                        open(moves),
                        filtering((SolutionView<WeekPlan> _, Visit visit, Visit other) ->
                                other.planned() && visit.fits(other.dayOf())))
                .asMove((_, visit, other) -> to(list, visit, other.dayOf()));
    }

    private static MoveStream<WeekPlan> exchange(
            MoveStreamFactory<WeekPlan> moves, PlanningListVariableMetaModel<WeekPlan, TeamDay, Visit> list) {
        return moves.pick(open(moves))
                .pick(
                        open(moves),
                        filtering((SolutionView<WeekPlan> _, Visit one, Visit other) -> mayExchange(one, other)))
                .asMove((_, one, other) -> Moves.swap(list, one.dayOf(), index(one), other.dayOf(), index(other)));
    }

    private static UniEnumeratingStream<WeekPlan, Visit> open(MoveStreamFactory<WeekPlan> moves) {
        return moves.forEach(Visit.class, false).filter((_, visit) -> !visit.settled());
    }

    private static boolean mayExchange(Visit one, Visit other) {
        return !one.equals(other)
                && one.planned()
                && other.planned()
                && one.fits(other.dayOf())
                && other.fits(one.dayOf());
    }

    /** Somewhere among the visits of a day; out of the plan if it is alone there already. */
    private Move<WeekPlan> to(PlanningListVariableMetaModel<WeekPlan, TeamDay, Visit> list, Visit visit, TeamDay day) {
        int places = day.visits().size();
        if (!visit.planned()) {
            return Moves.assign(list, visit, day, random.nextInt(places + 1));
        }
        TeamDay from = visit.dayOf();
        int index = index(visit);
        if (!from.equals(day)) {
            return random.nextInt(OUT) == 0
                    ? Moves.unassign(list, from, index)
                    : Moves.change(list, from, index, day, random.nextInt(places + 1));
        }
        return places == 1
                ? Moves.unassign(list, from, index)
                : Moves.change(list, from, index, day, (index + 1 + random.nextInt(places - 1)) % places);
    }

    private static int index(Visit visit) {
        return visit.dayOf().visits().indexOf(visit);
    }
}
