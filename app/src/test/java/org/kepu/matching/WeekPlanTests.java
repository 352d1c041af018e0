package org.kepu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.matching.core.Planned;
import org.kepu.matching.core.Solved;
import org.kepu.matching.core.Team;
import org.kepu.matching.core.Week;
import org.kepu.matching.core.Worth;
import org.kepu.orders.OrderFixture;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderView;
import org.kepu.orders.Party;
import org.kepu.orders.Proposal;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitKind;
import org.kepu.units.Units;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamDraft;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.Teams;
import org.kepu.volunteers.Topic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A week's plan from the wish for it to the offers, with what may happen to its search on the way. */
@KepuTest
class WeekPlanTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Squad squad;

    @Autowired
    private Teams teams;

    @Autowired
    private Units units;

    @Autowired
    private Searches searches;

    @Autowired
    private SearchWork work;

    @Autowired
    private SearchTable table;

    @Autowired
    private WeekReading weeks;

    @Autowired
    private WeekPlanRows rows;

    @Autowired
    private WeekPlanning planning;

    private Place place;
    private Viewer liaison;
    private TeamId growers;

    @BeforeEach
    void aCityWithATeam() {
        place = places.create();
        liaison = Squad.liaison(place);
        growers = squad.team(place, "种植队");
    }

    @Test
    void aPlanIsAskedForWorkedOutAndOfferedToTheLeaders() {
        OrderId first = orders.at(OrderState.CLAIMED, place, false);
        OrderId second = orders.at(OrderState.CLAIMED, place, false);

        Search plan = planned();

        assertThat(plan.state()).isEqualTo(SearchState.DONE);
        assertThat(plan.worth().feasible()).isTrue();
        assertThat(plan.visits())
                .extracting(Planned::order)
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        assertThat(mvc.post()
                        .uri("/matching/plans/" + plan.id() + "/offers")
                        .with(csrf())
                        .with(viewer(liaison)))
                .hasRedirectedUrl("/matching/plans/" + plan.id());
        OrderView offered = queries.get(first);
        assertThat(offered.state()).isEqualTo(OrderState.OFFERED);
        assertThat(offered.course().teamId()).contains(growers);
        assertThat(queries.listEvents(first).getLast().reason()).startsWith("周计划建议");
    }

    @Test
    void onlyTheUnitThatClaimedAnOrderOffersIt() {
        orders.at(OrderState.CLAIMED, place, false);
        Search plan = planned();
        Viewer office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));

        assertThat(rows.list(plan, office)).hasSize(1).noneMatch(WeekPlanRow::mayOffer);
        assertThat(planning.offer(plan.id(), List.of(), office)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aLiaisonOfAnotherUnitSeesNothingOfTheOrdersInIt() {
        OrderId order = orders.at(OrderState.CLAIMED, place, false);
        Search plan = planned();
        UnitId another =
                done(units.create(UnitDraft.of(place.area(), "另一个局" + UUID.randomUUID(), UnitKind.values()[0])));
        Viewer stranger = Squad.as(place, Role.LIAISON, new Scope.OfUnit(another));

        assertThat(rows.list(plan, stranger)).isEmpty();
        assertThat(mvc.get()
                        .uri("/matching/plans/" + plan.id() + "/orders/" + order)
                        .with(viewer(stranger)))
                .hasStatus(404);
    }

    @Test
    void aCityHasOneSearchAtATime() {
        SearchId open = start();

        assertThat(searches.start(Optional.of(place.area()), Optional.of(monday()), true, liaison))
                .isEqualTo(Outcome.refused("", "matching.refusal.running"));
        done(searches.stop(open, liaison));
        assertThat(searches.get(open).state()).isEqualTo(SearchState.STOPPED);
        assertThat(searches.start(Optional.of(place.area()), Optional.of(monday()), true, liaison))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aSearchWhoseProcessEndedGoesOnFromTheBestPlanThatWasKept() {
        OrderId order = orders.at(OrderState.CLAIMED, place, false);
        SearchId id = start();
        UUID other = UUID.randomUUID();
        claim(other, id);
        LocalDate saturday = monday().plusDays(5);
        Planned kept = new Planned(order.toString(), growers.toString(), saturday, 600, 690, 15, false);
        table.beat(id, other, 0, new Solved(new Worth(0, 0, 1), List.of(kept), List.of()));

        assertThat(table.claim(UUID.randomUUID()).map(Search::id)).isNotEqualTo(Optional.of(id));
        assertThat(searches.get(id).visits()).containsExactly(kept);
        table.layDown(id, other);
        finish(id);

        assertThat(searches.get(id).state()).isEqualTo(SearchState.DONE);
        assertThat(table.beat(id, other, 9, new Solved(new Worth(0, 0, 0), List.of(), List.of())))
                .as("whoever lost it does not write into it any more")
                .isFalse();
        assertThat(searches.get(id).visits()).hasSize(1);
    }

    @Test
    void aSearchThatWasToldToStopKeepsAPlan() {
        orders.at(OrderState.CLAIMED, place, false);
        SearchId id = start();
        UUID other = UUID.randomUUID();
        claim(other, id);
        done(searches.stop(id, liaison));
        table.layDown(id, other);

        finish(id);

        assertThat(searches.get(id).state()).isEqualTo(SearchState.STOPPED);
        assertThat(searches.get(id).visits()).hasSize(1);
    }

    @Test
    void whatAPersonFixesStaysWhenPlanningAgain() {
        OrderId order = orders.at(OrderState.CLAIMED, place, false);
        TeamId stargazers = done(teams.register(
                place.unit(),
                TeamDraft.named("天文队").ledBy(place.person()).skilledIn(Set.of(Topic.ASTRONOMY)),
                liaison));
        Search plan = planned();
        LocalDate friday = plan.monday().plusDays(4);

        assertThat(mvc.post()
                        .uri("/matching/plans/" + plan.id() + "/orders/" + order)
                        .with(csrf())
                        .with(viewer(liaison))
                        .param("team", stargazers.toString())
                        .param("day", friday.toString()))
                .hasRedirectedUrl("/matching/plans/" + plan.id());
        Search again = planned();

        assertThat(again.visits()).singleElement().satisfies(visit -> {
            assertThat(visit.team()).isEqualTo(stargazers.toString());
            assertThat(visit.date()).isEqualTo(friday);
            assertThat(visit.settled()).isTrue();
        });
        assertThat(again.worth().feasible()).isTrue();
        done(planning.unpin(again.id(), order, liaison));
        assertThat(planned().visits()).extracting(Planned::team).containsExactly(growers.toString());
    }

    @Test
    void fixingToNoTeamOrAnotherWeekIsRefusedAtItsField() {
        OrderId order = orders.at(OrderState.CLAIMED, place, false);
        Search plan = planned();

        assertThat(mvc.post()
                        .uri("/matching/plans/" + plan.id() + "/orders/" + order)
                        .with(csrf())
                        .with(viewer(liaison))
                        .param("team", TeamId.create().toString())
                        .param("day", plan.monday().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("请选一支本市的服务队");
        assertThat(planning.pin(
                        plan.id(),
                        order,
                        growers.toString(),
                        Optional.of(plan.monday().plusDays(7)),
                        liaison))
                .isEqualTo(Outcome.refused("day", "matching.refusal.day"));
    }

    @Test
    void thePageSaysWhyThisTeamAndWhyNotAnother() {
        OrderId order = orders.at(OrderState.CLAIMED, place, false);
        done(teams.register(
                place.unit(),
                TeamDraft.named("天文队").ledBy(place.person()).skilledIn(Set.of(Topic.ASTRONOMY)),
                liaison));
        Search plan = planned();

        assertThat(mvc.get()
                        .uri("/matching/plans/" + plan.id() + "/orders/" + order)
                        .with(viewer(liaison)))
                .hasStatusOk()
                .bodyText()
                .contains("现在安排给种植队", "天文队", "没有所需专长");
    }

    @Test
    void anOrderNobodyCanTakeIsListedAsLeftOut() {
        teams.dissolve(growers, "没有人了", liaison);
        orders.at(OrderState.CLAIMED, place, false);

        Search plan = planned();

        assertThat(plan.unplanned()).hasSize(1);
        assertThat(mvc.get().uri("/matching/plans/" + plan.id()).with(viewer(liaison)))
                .hasStatusOk()
                .bodyText()
                .contains("排不下", "为什么排不下");
    }

    @Test
    void thePageOfAPlanNeedsNoMoreStatementsForMoreOrders() {
        orders.at(OrderState.CLAIMED, place, false);
        Search one = planned();
        show(one);
        int few = Statements.during(() -> show(one));
        for (int i = 0; i < 4; i++) {
            orders.at(OrderState.CLAIMED, place, false);
        }
        Search five = planned();

        assertThat(Statements.during(() -> show(five))).isEqualTo(few);
    }

    @Test
    void theOfferCarriesTheDayAndTheTimeOfThePlanUntilTheLeaderDeclines() {
        OrderId order = orders.claimed(place, "周三下午", 90);
        Search plan = planned();

        done(planning.offer(plan.id(), List.of(order), liaison));

        Planned visit = plan.visits().getFirst();
        assertThat(visit.date()).isEqualTo(plan.monday().plusDays(2));
        assertThat(queries.get(order).course().proposed())
                .contains(new Proposal(visit.date(), Optional.of(LocalTime.MIN.plusMinutes(visit.start()))));
        assertThat(mvc.get().uri("/orders/" + order).with(viewer(Squad.leader(place))))
                .hasStatusOk()
                .bodyText()
                .contains("建议时间");
        step(order, OrderStep.ACCEPT);
        assertThat(mvc.get().uri("/orders/" + order).with(viewer(Squad.leader(place))))
                .bodyText()
                .contains("value=\"" + visit.date() + "\"");
        assertThat(planned().visits()).singleElement().satisfies(again -> {
            assertThat(again.date()).isEqualTo(visit.date());
            assertThat(again.settled()).isTrue();
        });
        step(order, OrderStep.RECALL);
        assertThat(queries.get(order).course().proposed()).isEmpty();
    }

    @Test
    void ordersThatNoUnitHasClaimedArePlannedOnRequestAndNotOffered() {
        OrderId waiting = orders.at(OrderState.DISPATCHED, place, true);

        Search with = planned();
        Search without = planned(false);

        assertThat(with.visits()).extracting(Planned::order).containsExactly(waiting.toString());
        assertThat(without.visits()).isEmpty();
        assertThat(rows.list(with, liaison)).singleElement().satisfies(row -> {
            assertThat(row.unclaimed()).isTrue();
            assertThat(row.mayOffer()).isFalse();
        });
        assertThat(planning.offer(with.id(), List.of(), liaison)).isInstanceOf(Outcome.Refused.class);
        assertThat(mvc.get().uri("/matching/plans/" + with.id()).with(viewer(liaison)))
                .hasStatusOk()
                .bodyText()
                .contains("等各单位领")
                .doesNotContain("交给这支队");
    }

    @Test
    void whatIsWishedForAnotherWeekOrTakesSeveralDaysIsLeftOutAndSaysSo() {
        orders.claimed(place, "3月5日上午", 90);
        orders.claimed(place, "", 2_000);

        Search plan = planned();

        assertThat(plan.unplanned()).hasSize(2);
        assertThat(plan.worth().feasible()).isTrue();
        assertThat(rows.list(plan, liaison))
                .extracting(WeekPlanRow::left)
                .containsExactlyInAnyOrder(LeftOut.WISH, LeftOut.SEVERAL_DAYS);
        assertThat(mvc.get().uri("/matching/plans/" + plan.id()).with(viewer(liaison)))
                .bodyText()
                .contains("希望的时间不在本周", "点单人希望：3月5日上午", "要连续几天，由人安排");
    }

    @Test
    void aVisitOfSeveralDaysKeepsItsTeamBusyOnAllOfThem() {
        OrderId course = orders.claimed(place, "", 1_000);
        orders.scheduled(course, place, growers, monday().plusDays(1));
        OrderId other = orders.claimed(place, "周二到周四", 90);

        assertThat(planned().visits())
                .filteredOn(visit -> visit.order().equals(other.toString()))
                .extracting(Planned::date)
                .containsExactly(monday().plusDays(3));
    }

    @Test
    void aVisitThatIsAgreedInTheWeekCountsOnceForFairness() {
        OrderId agreed = orders.claimed(place, "", 90);
        orders.scheduled(agreed, place, growers, monday().plusDays(1));
        OrderId later = orders.claimed(place, "", 90);
        orders.scheduled(later, place, growers, monday().plusDays(8));

        Week week = weeks.read(planned());

        assertThat(week.settled()).containsOnlyKeys(agreed.toString());
        assertThat(week.teams()).singleElement().extracting(Team::recent).isEqualTo(1);
    }

    private void step(OrderId order, OrderStep step) {
        Viewer who = step.parties().contains(Party.TEAM) ? Squad.leader(place) : liaison;
        assertThat(mvc.post()
                        .uri("/orders/" + order + "/steps")
                        .with(csrf())
                        .with(viewer(who))
                        .param("step", step.name())
                        .param("reason", "队里有事"))
                .hasStatus3xxRedirection();
    }

    private void show(Search plan) {
        assertThat(mvc.get().uri("/matching/plans/" + plan.id()).with(viewer(liaison)))
                .hasStatusOk();
    }

    private Search planned() {
        return planned(true);
    }

    private Search planned(boolean unclaimed) {
        SearchId id = done(searches.start(Optional.of(place.area()), Optional.of(monday()), unclaimed, liaison));
        finish(id);
        return searches.get(id);
    }

    private SearchId start() {
        return done(searches.start(Optional.of(place.area()), Optional.of(monday()), true, liaison));
    }

    /** Other tests of the same database may have left searches that come first. */
    private void finish(SearchId id) {
        while (searches.get(id).state().open()) {
            work.workOnce();
        }
    }

    private void claim(UUID worker, SearchId id) {
        while (searches.get(id).state() == SearchState.WAITING) {
            table.claim(worker);
        }
    }

    private LocalDate monday() {
        return searches.listMondays().get(1);
    }
}
