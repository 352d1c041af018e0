package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.Doer;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.OrderDraft;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.Ordering;
import org.kepu.orders.Particulars;
import org.kepu.orders.ServiceFilter;
import org.kepu.orders.ServiceId;
import org.kepu.orders.ServiceMenu;
import org.kepu.orders.ServiceView;
import org.kepu.orders.StepDraft;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A menu of services, and a dozen orders in every state. Loaded once, all or nothing, and only while the menu is empty. */
@Component
@Profile("demo")
class SampleOrders {

    private final ServiceMenu menu;
    private final OfferQueries services;
    private final Ordering ordering;
    private final OrderSteps steps;
    private final SampleVolunteers volunteers;
    private final TeamQueries teams;
    private final VolunteerQueries members;
    private final SamplePeople people;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final PlanQueries plans;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleOrders(
            ServiceMenu menu,
            OfferQueries services,
            Ordering ordering,
            OrderSteps steps,
            SampleVolunteers volunteers,
            TeamQueries teams,
            VolunteerQueries members,
            SamplePeople people,
            AreaQueries areas,
            UnitQueries units,
            PlanQueries plans,
            TransactionTemplate transaction,
            Clock clock) {
        this.menu = menu;
        this.services = services;
        this.ordering = ordering;
        this.steps = steps;
        this.volunteers = volunteers;
        this.teams = teams;
        this.members = members;
        this.people = people;
        this.areas = areas;
        this.units = units;
        this.plans = plans;
        this.transaction = transaction;
        this.clock = clock;
    }

    void load(AreaId city, AccountId office) {
        if (services.list(ServiceFilter.ALL, 1, Paging.of(1)).total() == 0) {
            volunteers.load(city, people.find(Role.LIAISON, city));
            transaction.executeWithoutResult(_ -> all(city, office));
        }
    }

    private void all(AreaId city, AccountId office) {
        Viewer viewer = viewer(office, "示例·领导组办公室", Role.OFFICE, new Scope.WithinArea(city));
        List<ServiceView> offered = new ArrayList<>();
        for (SampleService sample : SampleService.LIST) {
            units.findByName(city, sample.unit()).ifPresent(unit -> {
                ServiceId id = done(menu.save(
                        Optional.empty(),
                        sample.draft(unit.id(), clauses(city, unit.id())),
                        Doer.by(viewer, clock.instant())));
                offered.add(services.get(id));
            });
        }
        List<Area> counties = areas.listCounties(city);
        OrderState[] states = OrderState.values();
        for (int i = 0; i < states.length + 2; i++) {
            ServiceView service = offered.get(i % offered.size());
            OrderState state = states[i % states.length];
            Instant begin = clock.instant().minus(Duration.ofDays(age(state) + i / states.length * 3L));
            OrderId order = order(service, counties.get(i % counties.size()).id(), i, begin);
            new Way(
                            order,
                            service,
                            viewer,
                            city,
                            counties.get(i % counties.size()).id(),
                            begin)
                    .to(state);
        }
    }

    /** The first clause the unit leads. */
    private Set<ClauseId> clauses(AreaId city, UnitId unit) {
        return plans.findRunning(city).stream()
                .flatMap(plan -> plans.get(plan.id()).clauses().stream())
                .filter(clause ->
                        clause.leads().stream().anyMatch(duty -> duty.unit().equals(unit)))
                .map(PlanView.Clause::id)
                .limit(1)
                .collect(Collectors.toSet());
    }

    /** How many days ago an order began that stands there now. */
    private static long age(OrderState state) {
        return switch (state) {
            case REQUESTED, DISPATCHED, CLAIMED -> 1;
            case OFFERED, ACCEPTED, SCHEDULED -> 3;
            default -> 12;
        };
    }

    private OrderId order(ServiceView service, AreaId county, int number, Instant at) {
        OrderDraft draft = new OrderDraft(
                "示例点单人",
                "1380000%04d".formatted(number),
                Optional.of(county),
                "示例村村委会",
                service.audiences().stream().sorted().findFirst(),
                30 + 10 * number,
                number % 2 == 0 ? "周末上午" : "",
                "（示例数据）",
                true);
        Particulars group =
                number % 5 == 1 ? new Particulars("示例小学三年级", true, "下周就要用（示例）", Optional.empty()) : Particulars.NONE;
        return done(ordering.enter(service.id(), draft.with(group), Doer.requester(at)))
                .order();
    }

    private final class Way {

        private final OrderId order;
        private final ServiceView service;
        private final Viewer office;
        private final Viewer liaison;
        private final Viewer leader;
        private final TeamId team;
        private final AreaId county;
        private final Instant begin;

        Way(OrderId order, ServiceView service, Viewer office, AreaId city, AreaId county, Instant begin) {
            this.county = county;
            this.order = order;
            this.service = service;
            this.office = office;
            AccountId person = people.find(Role.LIAISON, city);
            this.liaison = viewer(person, "示例·联络员", Role.LIAISON, new Scope.OfUnit(service.unit()));
            AccountId head = people.find(Role.TEAM_LEADER, city);
            this.leader = viewer(head, "示例·服务队队长", Role.TEAM_LEADER, new Scope.Own(head));
            this.team = teams.list(leader, new Role[] {Role.TEAM_LEADER}, TeamFilter.all(), Paging.of(1))
                    .rows()
                    .getFirst()
                    .id();
            this.begin = begin;
        }

        void to(OrderState state) {
            switch (state) {
                case REQUESTED -> {
                    // stays there
                }
                case REJECTED -> take(OrderStep.REJECT, StepDraft.reason("同一场地本月已安排过同类讲座。"), office, 3);
                case MERGED -> {
                    OrderId other = order(service, county, 99, begin);
                    take(OrderStep.MERGE, StepDraft.into(other), office, 2);
                }
                case WITHDRAWN -> asRequester(OrderStep.WITHDRAW, StepDraft.reason("时间不合适"), 4);
                default -> onTheWay(state);
            }
        }

        private void onTheWay(OrderState state) {
            take(OrderStep.DISPATCH, StepDraft.empty(), office, 2);
            if (state.compareTo(OrderState.CLAIMED) >= 0) {
                take(OrderStep.CLAIM, StepDraft.empty(), liaison, 5);
            }
            if (state.compareTo(OrderState.OFFERED) >= 0) {
                take(OrderStep.OFFER, StepDraft.offer(team), liaison, 6);
            }
            if (state.compareTo(OrderState.ACCEPTED) >= 0) {
                take(OrderStep.ACCEPT, StepDraft.empty(), leader, 20);
            }
            if (state.compareTo(OrderState.SCHEDULED) >= 0) {
                take(OrderStep.SCHEDULE, StepDraft.day(at(22).today().plusDays(4), ""), leader, 22);
            }
            if (state.compareTo(OrderState.SERVED) >= 0) {
                StepDraft visit = StepDraft.visit(
                                at(122).today(),
                                Map.of(
                                        service.audiences().stream()
                                                .sorted()
                                                .findFirst()
                                                .orElseThrow(),
                                        46),
                                service.minutes())
                        .servedBy(members.listPresent(team).stream()
                                .limit(2)
                                .collect(Collectors.toMap(VolunteerView::id, _ -> new BigDecimal("2.5"))));
                take(OrderStep.REPORT, visit, leader, 122);
            }
            if (state.compareTo(OrderState.CONFIRMED) >= 0) {
                asRequester(OrderStep.CONFIRM, StepDraft.empty(), 126);
            }
            if (state == OrderState.CLOSED) {
                asRequester(OrderStep.RATE, StepDraft.rating(5, "讲得明白，听得懂。"), 130);
            }
        }

        private void take(OrderStep step, StepDraft draft, Viewer by, int hours) {
            done(steps.take(order, step, draft, Doer.by(by, at(hours).at())));
        }

        private void asRequester(OrderStep step, StepDraft draft, int hours) {
            done(steps.take(order, step, draft, at(hours)));
        }

        private Doer at(int hours) {
            return Doer.requester(begin.plus(Duration.ofHours(hours)));
        }
    }

    private static Viewer viewer(AccountId account, String name, Role role, Scope scope) {
        return new Viewer(Optional.of(account), name, List.of(new Grant(role, scope)));
    }
}
