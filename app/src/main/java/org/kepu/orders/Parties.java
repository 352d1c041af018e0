package org.kepu.orders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Which part somebody has in an order. */
@Component
class Parties {

    private final UnitQueries units;

    Parties(UnitQueries units) {
        this.units = units;
    }

    boolean is(Party party, OrderView order, Doer doer) {
        if (doer.party().isPresent()) {
            return doer.party().get() == party;
        }
        Viewer viewer = doer.viewer();
        return switch (party) {
            case REQUESTER, SYSTEM -> false;
            case COMMUNITY ->
                viewer.hasAnyOver(
                        Placement.inAreas(Set.copyOf(order.path())),
                        Party.COMMUNITY.roles().toArray(Role[]::new));
            case UNIT -> unitFor(order, viewer).isPresent();
            case TEAM ->
                order.course().leader().isPresent()
                        ? order.course().leader().equals(viewer.account())
                        : !order.course().team().isEmpty()
                                && unitFor(order, viewer).isPresent();
        };
    }

    /** Whether this viewer may take the step now. */
    boolean mayTake(OrderStep step, OrderView order, Doer doer) {
        boolean nothingToAnswer =
                step == OrderStep.RECTIFY && order.course().rectifyBy().isEmpty();
        boolean nobodysYet =
                step == OrderStep.SEND_BACK && order.course().unit().isEmpty();
        if (!step.from().contains(order.state()) || nothingToAnswer || nobodysYet) {
            return false;
        }
        return step.parties().stream().anyMatch(party -> is(party, order, doer));
    }

    /** As which party somebody takes a step. */
    Party as(OrderStep step, OrderView order, Doer doer) {
        return step.parties().stream()
                .filter(party -> is(party, order, doer))
                .findFirst()
                .orElseThrow();
    }

    /** The unit for which the viewer acts in this order: the one it lies with, or of an open order any of the city. */
    Optional<Unit> unitFor(OrderView order, Viewer viewer) {
        List<UnitId> own = ownUnits(viewer);
        if (order.course().unit().isPresent()) {
            return order.course().unit().filter(own::contains).flatMap(units::find);
        }
        return order.free()
                ? own.stream()
                        .flatMap(unit -> units.find(unit).stream())
                        .filter(unit -> unit.city().equals(order.city())
                                && unit.validTo().isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    static List<UnitId> ownUnits(Viewer viewer) {
        return viewer.scopesOf(Party.UNIT.roles().toArray(Role[]::new)).stream()
                .filter(Scope.OfUnit.class::isInstance)
                .map(scope -> ((Scope.OfUnit) scope).unit())
                .toList();
    }

    static List<AreaId> areas(Viewer viewer, Role... roles) {
        return viewer.scopesOf(roles).stream()
                .filter(Scope.WithinArea.class::isInstance)
                .map(scope -> ((Scope.WithinArea) scope).area())
                .toList();
    }
}
