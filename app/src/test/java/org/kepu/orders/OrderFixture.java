package org.kepu.orders;

import static org.kepu.testing.PlaceFixture.done;

import java.net.InetAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.evidence.HappeningKind;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.kepu.testing.Place;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.Topic;
import org.springframework.stereotype.Component;

/** Services and orders of a place, brought to any state by the people whose turn it is. */
@Component
public class OrderFixture {

    public static final String MOBILE = "13812345678";

    private final ServiceMenu menu;
    private final Ordering ordering;
    private final OrderSteps steps;
    private final OrderQueries queries;
    private final Squad squad;
    private final Clock clock;
    private final Map<UnitId, TeamId> teams = new ConcurrentHashMap<>();

    OrderFixture(
            ServiceMenu menu, Ordering ordering, OrderSteps steps, OrderQueries queries, Squad squad, Clock clock) {
        this.menu = menu;
        this.ordering = ordering;
        this.steps = steps;
        this.queries = queries;
        this.squad = squad;
        this.clock = clock;
    }

    static Viewer worker(Place place) {
        return viewer(Role.COMMUNITY_WORKER, new Scope.WithinArea(place.area()));
    }

    static Viewer liaison(UnitId unit) {
        return viewer(Role.LIAISON, new Scope.OfUnit(unit));
    }

    static Viewer leader(Place place) {
        return new Viewer(
                Optional.of(place.person()),
                "示例队长",
                java.util.List.of(new Grant(Role.TEAM_LEADER, new Scope.OfUnit(place.unit()))));
    }

    static Viewer viewer(Role role, Scope scope) {
        return new Viewer(Optional.of(AccountId.create()), "测试员", java.util.List.of(new Grant(role, scope)));
    }

    public ServiceId service(Place place, boolean open) {
        return service(place, open, 90);
    }

    private ServiceId service(Place place, boolean open, int minutes) {
        ServiceDraft draft = new ServiceDraft(
                Optional.of(place.unit()),
                "蘑菇种植技术讲座" + UUID.randomUUID().toString().replaceAll("[0-9-]", ""),
                "讲菌种、温湿度和病虫害防治。",
                Set.of(Audience.FARMER, Audience.GENERAL),
                minutes,
                Set.of(),
                "投影",
                Optional.of(HappeningKind.LECTURE),
                Set.of(),
                open,
                true,
                false,
                Set.of(Topic.CROPS));
        return done(menu.save(Optional.empty(), draft, by(liaison(place.unit()))));
    }

    /** An order that the unit of the place has claimed, for a visit of so many minutes that is wished in these words. */
    public OrderId claimed(Place place, String wished, int minutes) {
        OrderDraft usual = draft(place);
        OrderDraft draft = new OrderDraft(
                usual.name(),
                usual.mobile(),
                usual.area(),
                usual.place(),
                usual.audience(),
                usual.people(),
                wished,
                usual.remarks(),
                true);
        OrderId order = done(ordering.send(
                        service(place, false, minutes), draft, address(), Doer.requester(clock.instant())))
                .order();
        take(order, OrderStep.DISPATCH, StepDraft.empty(), by(worker(place)));
        take(order, OrderStep.CLAIM, StepDraft.empty(), by(liaison(place.unit())));
        return order;
    }

    /** Agrees on a day for an order that waits for a team, as the leader of the place does. */
    public void scheduled(OrderId order, Place place, TeamId team, LocalDate day) {
        take(order, OrderStep.OFFER, StepDraft.offer(team), by(liaison(place.unit())));
        take(order, OrderStep.ACCEPT, StepDraft.empty(), by(leader(place)));
        take(order, OrderStep.SCHEDULE, StepDraft.day(day, ""), by(leader(place)));
    }

    /** With a mobile nobody else has, so that no test brakes another. */
    OrderDraft draft(Place place) {
        return draft(place, "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    }

    OrderDraft draft(Place place, String mobile) {
        return new OrderDraft(
                "王秀英",
                mobile,
                Optional.of(place.area()),
                "某村村委会",
                Optional.of(Audience.FARMER),
                40,
                "周末",
                "想听香菇",
                true);
    }

    Placed placed(Place place, boolean open) {
        return placed(place, open, draft(place));
    }

    Placed placed(Place place, boolean open, OrderDraft draft) {
        return done(ordering.send(service(place, open), draft, address(), Doer.requester(clock.instant())));
    }

    /** An address nobody else uses, so that no test brakes another. */
    public static InetAddress address() {
        UUID random = UUID.randomUUID();
        return InetAddress.ofLiteral("2001:db8:%x:%x::1"
                .formatted(random.getMostSignificantBits() & 0xffff, random.getLeastSignificantBits() & 0xffff));
    }

    Doer by(Viewer viewer) {
        return Doer.by(viewer, clock.instant());
    }

    /** The unit and its team leader are the place's. */
    public OrderId at(OrderState state, Place place, boolean open) {
        OrderId order = placed(place, open).order();
        Viewer worker = worker(place);
        Viewer liaison = liaison(place.unit());
        Viewer leader = leader(place);
        switch (state) {
            case REJECTED -> take(order, OrderStep.REJECT, StepDraft.reason("不在服务范围"), by(worker));
            case MERGED -> {
                OrderId other = done(ordering.send(
                                queries.get(order).service(), draft(place), address(), Doer.requester(clock.instant())))
                        .order();
                take(order, OrderStep.MERGE, StepDraft.into(other), by(worker));
            }
            case WITHDRAWN -> take(order, OrderStep.WITHDRAW, StepDraft.empty(), Doer.requester(clock.instant()));
            default -> {
                if (state.compareTo(OrderState.DISPATCHED) >= 0) {
                    take(order, OrderStep.DISPATCH, StepDraft.empty(), by(worker));
                }
                if (state.compareTo(OrderState.CLAIMED) >= 0) {
                    take(order, OrderStep.CLAIM, StepDraft.empty(), by(liaison));
                }
                if (state.compareTo(OrderState.OFFERED) >= 0) {
                    take(order, OrderStep.OFFER, StepDraft.offer(team(place)), by(liaison));
                }
                if (state.compareTo(OrderState.ACCEPTED) >= 0) {
                    take(order, OrderStep.ACCEPT, StepDraft.empty(), by(leader));
                }
                if (state.compareTo(OrderState.SCHEDULED) >= 0) {
                    take(order, OrderStep.SCHEDULE, StepDraft.day(today(), ""), by(leader));
                }
                if (state.compareTo(OrderState.SERVED) >= 0) {
                    take(
                            order,
                            OrderStep.REPORT,
                            StepDraft.visit(today(), Map.of(Audience.FARMER, 38), 90),
                            by(leader));
                }
                if (state.compareTo(OrderState.CONFIRMED) >= 0) {
                    take(order, OrderStep.CONFIRM, StepDraft.empty(), Doer.requester(clock.instant()));
                }
                if (state == OrderState.CLOSED) {
                    take(order, OrderStep.RATE, StepDraft.rating(1, "没讲清楚"), Doer.requester(clock.instant()));
                }
            }
        }
        return order;
    }

    /** The one team of the place's unit, led by the place's person. */
    public TeamId team(Place place) {
        return teams.computeIfAbsent(place.unit(), _ -> squad.team(place, "农技服务队"));
    }

    OrderView take(OrderId order, OrderStep step, StepDraft draft, Doer doer) {
        return done(steps.take(order, step, draft, doer));
    }

    LocalDate today() {
        return Doer.requester(clock.instant()).today();
    }
}
