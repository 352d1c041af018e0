package org.kepu.orders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lies with units and teams that exist no longer goes to the unit that took over, or back to be dispatched anew; what lies
 * with a team goes with it to its new leader.
 */
@Component
class Succession {

    private final OrderQueries queries;
    private final OrderRows rows;
    private final OrderSteps steps;
    private final OrderToDos toDos;
    private final ServiceMenu menu;
    private final Successors successors;
    private final UnitQueries units;
    private final TeamQueries teams;
    private final TransactionTemplate transaction;

    Succession(
            OrderQueries queries,
            OrderRows rows,
            OrderSteps steps,
            OrderToDos toDos,
            ServiceMenu menu,
            Successors successors,
            UnitQueries units,
            TeamQueries teams,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.rows = rows;
        this.steps = steps;
        this.toDos = toDos;
        this.menu = menu;
        this.successors = successors;
        this.units = units;
        this.teams = teams;
        this.transaction = transaction;
    }

    /** Does what is to be done on the day of this moment. */
    void look(Doer doer) {
        menu.takeDownEnded(doer);
        ended(queries.listUnitsInUse(), doer).forEach(unit -> leave(unit, doer));
        List<OrderView> withTeams = queries.listWithTeams();
        Map<TeamId, Optional<TeamView>> known = withTeams.stream()
                .flatMap(order -> order.course().teamId().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), teams::find));
        withTeams.forEach(order ->
                follow(order, known.getOrDefault(order.course().teamId().orElseThrow(), Optional.empty()), doer));
    }

    private List<Unit> ended(List<UnitId> inUse, Doer doer) {
        return units.map(inUse).values().stream()
                .filter(unit -> !unit.existsOn(doer.today()))
                .toList();
    }

    private void leave(Unit unit, Doer doer) {
        Optional<Unit> next = successors.find(unit.id(), doer.today());
        OrderStep step = next.isPresent() ? OrderStep.HAND_OVER : OrderStep.ORPHAN;
        String reason = next.map(to -> unit.name() + " → " + to.name()).orElse(unit.name());
        for (OrderView order : queries.listWith(unit.id())) {
            steps.take(order.id(), step, StepDraft.reason(reason), doer);
        }
    }

    private void follow(OrderView order, Optional<TeamView> team, Doer doer) {
        Optional<TeamView> led =
                team.filter(found -> found.active() && found.leader().isPresent());
        if (led.isEmpty()) {
            steps.take(
                    order.id(),
                    OrderStep.RECALL,
                    StepDraft.reason(order.course().team()),
                    doer);
        } else if (!led.get().leader().equals(order.course().leader())) {
            transaction.executeWithoutResult(_ -> {
                OrderView locked = queries.lock(order.id());
                if (locked.course().teamId().equals(order.course().teamId())) {
                    rows.lead(order.id(), led.get().leader().orElseThrow());
                    toDos.turn(queries.get(order.id()));
                }
            });
        }
    }
}
