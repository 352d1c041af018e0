package org.kepu.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.Holder;
import org.kepu.accounts.Holders;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Service;

/** To whom a unit can offer an order: everybody who leads a team under a unit of the city today. */
@Service
public class TeamChoices {

    private final Holders holders;
    private final UnitQueries units;

    TeamChoices(Holders holders, UnitQueries units) {
        this.holders = holders;
        this.units = units;
    }

    /** A leader, with the unit under which the team stands. */
    public record Choice(AccountId leader, String name, UnitId unit, String unitName) {}

    /** The leaders of a city, those of a unit first. */
    public List<Choice> list(AreaId city, Optional<UnitId> first) {
        Map<Grant, Unit> asked = units.listInCity(city).stream()
                .collect(Collectors.toMap(
                        unit -> new Grant(Role.TEAM_LEADER, new Scope.OfUnit(unit.id())),
                        unit -> unit,
                        (one, _) -> one,
                        LinkedHashMap::new));
        Map<Grant, List<Holder>> found = holders.list(asked.keySet());
        List<Choice> all = asked.entrySet().stream()
                .flatMap(entry -> found.getOrDefault(entry.getKey(), List.of()).stream()
                        .map(holder -> new Choice(
                                holder.account(),
                                holder.name(),
                                entry.getValue().id(),
                                entry.getValue().name())))
                .toList();
        return java.util.stream.Stream.concat(
                        all.stream().filter(choice -> first.equals(Optional.of(choice.unit()))),
                        all.stream().filter(choice -> !first.equals(Optional.of(choice.unit()))))
                .toList();
    }

    /** Under which unit this account leads a team; empty if it leads none in the order's city. */
    Optional<UnitId> unitOf(OrderView order, AccountId leader) {
        return list(order.city(), order.course().unit()).stream()
                .filter(choice -> choice.leader().equals(leader))
                .map(Choice::unit)
                .findFirst();
    }
}
