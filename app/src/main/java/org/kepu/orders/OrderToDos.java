package org.kepu.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.Holder;
import org.kepu.accounts.Holders;
import org.kepu.notices.Addressee;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.notices.ToDo;
import org.kepu.notices.ToDos;
import org.kepu.shared.AreaId;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Tells whose turn it is, until when, and whom it concerns when the day is past. */
@Component
class OrderToDos {

    private static final String HOURS = ":hours";

    private final ToDos toDos;
    private final Messages messages;
    private final Holders holders;
    private final UnitQueries units;

    OrderToDos(ToDos toDos, Messages messages, Holders holders, UnitQueries units) {
        this.toDos = toDos;
        this.messages = messages;
        this.holders = holders;
        this.units = units;
    }

    /** Closes what waited and opens what waits now. */
    void turn(OrderView order) {
        toDos.close(subject(order, ""));
        toDos.close(subject(order, ":late"));
        toDos.close(subject(order, ":rectify"));
        begin(order);
    }

    /** Opens what waits now; nothing waited before. */
    void begin(OrderView order) {
        List<ToDo> open = new ArrayList<>(owners(order).stream()
                .map(to -> toDo(
                        order,
                        "",
                        to,
                        "orders.todo." + order.state(),
                        order.course().due()))
                .toList());
        if (order.course().rectifyBy().isPresent()) {
            order.course()
                    .unit()
                    .ifPresent(unit -> open.add(toDo(
                            order,
                            ":rectify",
                            new Addressee.OfUnit(Role.LIAISON, unit),
                            "orders.todo.rectify",
                            order.course().rectifyBy())));
        }
        if (!open.isEmpty()) {
            toDos.open(open);
        }
    }

    /** The day comes near. */
    void warn(OrderView order) {
        owners(order).forEach(to -> messages.send(message(order, to, "orders.message.soon")));
    }

    /** The day is past: the office above sees to it. */
    void escalate(OrderView order) {
        toDos.open(toDo(order, ":late", office(order), "orders.todo.late", Optional.empty()));
    }

    /** A confirmed visit of a team without hours: the leader is asked who served. */
    void askWhoServed(OrderView order) {
        if (order.course().teamId().isPresent()) {
            order.course()
                    .leader()
                    .ifPresent(leader -> toDos.open(
                            toDo(order, HOURS, new Addressee.Person(leader), "orders.todo.hours", Optional.empty())));
        }
    }

    void whoServedIsKnown(OrderView order) {
        toDos.close(subject(order, HOURS));
    }

    /** A claim was not acted on and was taken back. */
    void released(OrderView before) {
        messages.send(message(before, office(before), "orders.message.released"));
        before.course()
                .unit()
                .ifPresent(unit -> messages.send(
                        message(before, new Addressee.OfUnit(Role.LIAISON, unit), "orders.message.released")));
    }

    /** Everybody whose turn it is; nobody where the requester's is, who has no account. */
    private List<Addressee> owners(OrderView order) {
        return order.state()
                .owner()
                .map(party -> switch (party) {
                    case COMMUNITY -> List.of(community(order));
                    case UNIT -> unitsOf(order);
                    case TEAM ->
                        order.course()
                                .leader()
                                .map(leader -> List.<Addressee>of(new Addressee.Person(leader)))
                                .orElseGet(() -> unitsOf(order));
                    case REQUESTER, SYSTEM -> List.<Addressee>of();
                })
                .orElse(List.of());
    }

    private List<Addressee> unitsOf(OrderView order) {
        if (order.course().unit().isPresent()) {
            return List.of(
                    new Addressee.OfUnit(Role.LIAISON, order.course().unit().get()));
        }
        return units.listInCity(order.city()).stream()
                .map(unit -> (Addressee) new Addressee.OfUnit(Role.LIAISON, unit.id()))
                .toList();
    }

    /** The worker nearest to the place, else the office nearest to it. */
    private Addressee community(OrderView order) {
        return nearest(order, List.of(Role.COMMUNITY_WORKER, Role.COUNTY_OFFICE, Role.OFFICE));
    }

    private Addressee office(OrderView order) {
        return nearest(order, List.of(Role.COUNTY_OFFICE, Role.OFFICE));
    }

    private Addressee nearest(OrderView order, List<Role> roles) {
        List<Grant> wanted = roles.stream()
                .flatMap(role ->
                        order.path().reversed().stream().map(area -> new Grant(role, new Scope.WithinArea(area))))
                .toList();
        Map<Grant, List<Holder>> found = holders.list(wanted);
        return wanted.stream()
                .filter(found::containsKey)
                .findFirst()
                .flatMap(Addressee::of)
                .orElseGet(() -> new Addressee.OfArea(Role.OFFICE, top(order)));
    }

    private static AreaId top(OrderView order) {
        return order.path().getFirst();
    }

    private static String subject(OrderView order, String part) {
        return "order:" + order.id() + part;
    }

    private static ToDo toDo(
            OrderView order, String part, Addressee to, String key, Optional<java.time.LocalDate> due) {
        return new ToDo(subject(order, part), to, key, List.of(order.title(), order.number()), path(order), due);
    }

    private static Message message(OrderView order, Addressee to, String key) {
        return new Message(to, key, List.of(order.title(), order.number()), path(order));
    }

    private static String path(OrderView order) {
        return "/orders/" + order.id();
    }
}
