package org.kepu.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.volunteers.Confirmation;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class VisitsTests {

    private static final InetAddress VILLAGE = InetAddress.ofLiteral("198.51.100.20");

    @Autowired
    private Visits visits;

    @Autowired
    private VisitQueries queries;

    @Autowired
    private Answering answering;

    @Autowired
    private ServiceQueries services;

    @Autowired
    private Serving serving;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Owner owner;

    private Place place;
    private Viewer leader;
    private TeamId team;
    private VolunteerId zhang;

    @BeforeEach
    void aTeam() {
        place = places.create();
        leader = Squad.leader(place);
        team = squad.team(place, "农技服务队");
        zhang = squad.volunteer(place, team, "张三丰");
    }

    @Test
    void aVisitThatBothSidesConfirmGivesHoursConfirmedByBoth() {
        VisitView visit = start("田间指导");

        done(answering.answer(visit.key(), true, "", Viewer.PUBLIC));
        ServiceId service = record(visit, "2");
        squad.service(place, team, "另一次服务", Map.of(zhang, "1.5"));

        assertThat(services.get(service).confirmation()).isEqualTo(Confirmation.BY_BOTH);
        assertThat(services.get(service).title()).isEqualTo("田间指导");
        assertThat(services.totals(team).all()).isEqualByComparingTo("3.5");
        assertThat(services.totals(team).confirmed()).isEqualByComparingTo("2");
        assertThat(services.totals(zhang).confirmed()).isEqualByComparingTo("2");
        done(serving.reverse(service, "日期填错", leader));
        assertThat(services.totals(team).confirmed()).isEqualByComparingTo("0");
    }

    @Test
    void anAnswerAfterTheHoursWereRecordedReachesThemToo() {
        VisitView visit = start("晚上的讲座");
        ServiceId service = record(visit, "2");
        assertThat(services.get(service).confirmation()).isEqualTo(Confirmation.BY_TEAM);

        done(answering.answer(visit.key(), true, "", Viewer.PUBLIC));

        assertThat(services.get(service).confirmation()).isEqualTo(Confirmation.BY_BOTH);
    }

    @Test
    void whatTheOtherSideDeniesIsNotRecordedFromHereAndIsShownToTheOffice() {
        VisitView visit = start("没有发生的服务");
        assertThat(reasons(answering.answer(visit.key(), false, " ", Viewer.PUBLIC)))
                .containsExactly("note visits.refusal.note");

        done(answering.answer(visit.key(), false, "当天没有人来", Viewer.PUBLIC));

        assertThat(reasons(visits.record(visit.id(), Map.of(), Map.of(zhang, BigDecimal.ONE), leader)))
                .containsExactly(" visits.refusal.denied");
        Viewer office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));
        assertThat(queries.list(office, new Role[] {Role.OFFICE}, true, org.kepu.shared.Paging.of(1))
                        .rows())
                .extracting(VisitView::note)
                .containsExactly("当天没有人来");
        assertThat(services.totals(team).all()).isEqualByComparingTo("0");
    }

    @Test
    void aDenialOfRecordedHoursIsShownAtTheHours() {
        VisitView visit = start("有争议的服务");
        ServiceId service = record(visit, "2");

        done(answering.answer(visit.key(), false, "没有来过", Viewer.PUBLIC));

        assertThat(services.get(service).confirmation()).isEqualTo(Confirmation.DENIED);
        assertThat(services.totals(team).confirmed()).isEqualByComparingTo("0");
    }

    @Test
    void whoeverAnswersFirstIsHeardAndTheTeamCannotAnswerForTheOtherSide() throws Exception {
        VisitView visit = start("抢答");
        assertThat(reasons(answering.answer(visit.key(), true, "", leader))).containsExactly(" visits.refusal.ownSide");
        Callable<Outcome<VisitId>> yes = () -> answering.answer(visit.key(), true, "", Viewer.PUBLIC);
        Callable<Outcome<VisitId>> no = () -> answering.answer(visit.key(), false, "没有来", Viewer.PUBLIC);

        List<Outcome<VisitId>> outcomes;
        try (var both = Executors.newFixedThreadPool(4)) {
            outcomes = both.invokeAll(List.of(yes, no, yes, no)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().flatMap(each -> reasons(each).stream()))
                .filteredOn(reason -> !reason.equals("done"))
                .containsOnly(" visits.refusal.answered");
        assertThatThrownBy(
                        () -> owner.run("update visits.visit set agrees = not agrees where id = '" + visit.id() + "'"))
                .hasMessageContaining("once");
    }

    @Test
    void sixDigitsToldByTelephoneLeadToTheSameQuestionAndGuessingIsSlow() {
        VisitView visit = start("电话确认");

        assertThat(done(answering.find(
                                visit.code().substring(0, 3) + " "
                                        + visit.code().substring(3),
                                VILLAGE))
                        .id())
                .isEqualTo(visit.id());
        InetAddress guessing = InetAddress.ofLiteral("198.51.100.21");
        IntStream.range(0, 10)
                .forEach(_ -> assertThat(reasons(answering.find("12345x", guessing)))
                        .containsExactly("code visits.refusal.unknown"));
        assertThat(reasons(answering.find(visit.code(), guessing))).containsExactly(" visits.refusal.tooMany");
    }

    @Test
    void aVisitStartedByMistakeIsCancelledAndItsCodesLeadNowhere() {
        VisitView visit = start("误点");

        done(visits.cancel(visit.id(), leader));

        assertThat(reasons(visits.cancel(visit.id(), leader))).containsExactly(" visits.refusal.settled");
        assertThatThrownBy(() -> answering.get(visit.key())).isInstanceOf(NotFound.class);
        assertThat(reasons(answering.find(visit.code(), VILLAGE))).containsExactly("code visits.refusal.unknown");
        assertThat(reasons(visits.record(visit.id(), Map.of(), Map.of(zhang, BigDecimal.ONE), leader)))
                .containsExactly(" visits.refusal.settled");
    }

    @Test
    void aVisitIsRecordedOnceAndOnlyWithWhatTheLedgerTakes() {
        VisitView visit = start("一次");
        assertThat(reasons(visits.record(visit.id(), Map.of(), Map.of(), leader)))
                .containsExactly("hours volunteers.refusal.nobody");

        record(visit, "2");

        assertThat(reasons(visits.record(visit.id(), Map.of(), Map.of(zhang, BigDecimal.ONE), leader)))
                .containsExactly(" visits.refusal.settled");
        assertThat(services.totals(team).all()).isEqualByComparingTo("2");
    }

    @Test
    void whatCannotStartIsRefusedAtItsField() {
        Place elsewhere = places.create();
        VolunteerId stranger = squad.volunteer(elsewhere, squad.team(elsewhere, "外地队"), "王五");

        assertThat(reasons(visits.start(team, new VisitDraft(" ", elsewhere.area(), Set.of(stranger)), leader)))
                .containsExactly(
                        "title visits.refusal.title", "area volunteers.refusal.area", "present visits.refusal.nobody");
        assertThat(reasons(visits.start(team, new VisitDraft("讲座", place.area(), Set.of()), leader)))
                .containsExactly("present visits.refusal.nobody");
    }

    private VisitView start(String title) {
        return queries.get(done(visits.start(team, new VisitDraft(title, place.area(), Set.of(zhang)), leader)));
    }

    private ServiceId record(VisitView visit, String hours) {
        return done(
                visits.record(visit.id(), Map.of(Audience.GENERAL, 12L), Map.of(zhang, new BigDecimal(hours)), leader));
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream()
                        .map(refusal -> refusal.field() + " " + refusal.key())
                        .toList()
                : List.of("done");
    }
}
