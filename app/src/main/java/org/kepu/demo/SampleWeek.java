package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.matching.Rhythm;
import org.kepu.matching.Rhythms;
import org.kepu.matching.SearchWork;
import org.kepu.matching.Searches;
import org.kepu.orders.Doer;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.OrderDraft;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.Ordering;
import org.kepu.orders.ServiceFilter;
import org.kepu.orders.ServiceView;
import org.kepu.orders.StepDraft;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.TeamDraft;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.Teams;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders that wait for a team, when the teams go out, and the plan of next week. Loaded once, all or nothing. */
@Component
@Profile("demo")
class SampleWeek {

    private static final int ORDERS = 7;

    /** The first counties of the list lie around the city. */
    private static final int NEAR = 4;

    private final Searches searches;
    private final SearchWork work;
    private final Rhythms rhythms;
    private final OfferQueries services;
    private final Ordering ordering;
    private final OrderSteps steps;
    private final TeamQueries teams;
    private final Teams registered;
    private final SamplePeople people;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleWeek(
            Searches searches,
            SearchWork work,
            Rhythms rhythms,
            OfferQueries services,
            Ordering ordering,
            OrderSteps steps,
            TeamQueries teams,
            Teams registered,
            SamplePeople people,
            AreaQueries areas,
            UnitQueries units,
            TransactionTemplate transaction,
            Clock clock) {
        this.searches = searches;
        this.work = work;
        this.rhythms = rhythms;
        this.services = services;
        this.ordering = ordering;
        this.steps = steps;
        this.teams = teams;
        this.registered = registered;
        this.people = people;
        this.areas = areas;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    void load(AreaId city, AccountId office) {
        if (searches.list(city).isEmpty()) {
            transaction.executeWithoutResult(_ -> all(city, viewer(office, Role.OFFICE, new Scope.WithinArea(city))));
            work.workOnce();
        }
    }

    private void all(AreaId city, Viewer office) {
        AccountId leader = people.find(Role.TEAM_LEADER, city);
        Viewer leading = viewer(leader, Role.TEAM_LEADER, new Scope.Own(leader));
        UnitId unit = units.findByName(city, "市教育局").orElseThrow().id();
        Viewer liaison = viewer(people.find(Role.LIAISON, city), Role.LIAISON, new Scope.OfUnit(unit));
        teams.list(liaison, new Role[] {Role.LIAISON}, TeamFilter.all(), Paging.of(1))
                .rows()
                .forEach(team -> done(registered.edit(team.id(), led(team, leader), liaison)));
        for (TeamView team : teams.list(leading, new Role[] {Role.TEAM_LEADER}, TeamFilter.all(), Paging.of(1))
                .rows()) {
            done(rhythms.save(
                    team.id(), Rhythm.on(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), leading));
        }
        ServiceView service = services.list(new ServiceFilter(Optional.empty(), Optional.of(unit), ""), 1, Paging.of(1))
                .rows()
                .getFirst();
        List<Area> counties = areas.listCounties(city);
        for (int i = 0; i < ORDERS; i++) {
            AreaId county = counties.get(i % Math.min(NEAR, counties.size())).id();
            claimed(service, county, i, office, liaison);
        }
        LocalDate next = searches.listMondays().get(1);
        done(searches.start(Optional.of(city), Optional.of(next), true, office));
    }

    private static TeamDraft led(TeamView team, AccountId leader) {
        return new TeamDraft(
                team.name(),
                Optional.of(leader),
                Set.copyOf(team.skills()),
                Set.copyOf(team.served()),
                team.contact(),
                team.insurance(),
                team.note());
    }

    private void claimed(ServiceView service, AreaId county, int number, Viewer office, Viewer liaison) {
        OrderDraft draft = new OrderDraft(
                "示例点单人",
                "1390000%04d".formatted(number),
                Optional.of(county),
                "示例社区活动室",
                service.audiences().stream().sorted().findFirst(),
                25 + 5 * number,
                number % 3 == 0 ? "下午" : "",
                "（示例数据）",
                true);
        var sent = clock.instant().minus(Duration.ofDays(1)).minus(Duration.ofHours(number));
        OrderId order =
                done(ordering.enter(service.id(), draft, Doer.requester(sent))).order();
        done(steps.take(order, OrderStep.DISPATCH, StepDraft.empty(), Doer.by(office, sent.plus(Duration.ofHours(2)))));
        done(steps.take(order, OrderStep.CLAIM, StepDraft.empty(), Doer.by(liaison, sent.plus(Duration.ofHours(3)))));
    }

    private static Viewer viewer(AccountId account, Role role, Scope scope) {
        return new Viewer(Optional.of(account), "示例人员", List.of(new Grant(role, scope)));
    }
}
