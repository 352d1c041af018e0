package org.kepu.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.accounts.Accounts;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class DelegationTests {

    @Autowired
    private Delegations delegations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountFixture people;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester mvc;

    private Place place;
    private Viewer liaison;
    private AccountId colleague;
    private LocalDate today;

    @BeforeEach
    void aLiaisonWithAColleague() {
        place = places.create();
        AccountId account = people.working(place.unit());
        people.grant(account, Role.LIAISON, new Scope.OfUnit(place.unit()));
        liaison = accounts.findViewer(account).orElseThrow();
        colleague = people.working(place.unit());
        today = LocalDate.now(clock);
    }

    @Test
    void theColleagueHoldsTheRoleForTheseDaysAndTheHistoryKnowsForWhom() {
        PlaceFixture.done(delegations.give(draft(today, today.plusDays(5)), liaison));

        assertThat(viewerOf(colleague).grants()).contains(post());
        assertThat(delegations.findGiver(viewerOf(colleague), Set.of(Role.LIAISON), place.unit(), today))
                .contains(liaison.name());
        assertThat(delegations.findGiver(viewerOf(colleague), Set.of(Role.UNIT_HEAD), place.unit(), today))
                .isEmpty();
        assertThat(delegations.findGiver(viewerOf(colleague), Set.of(Role.LIAISON), place.unit(), today.plusDays(6)))
                .isEmpty();
    }

    @Test
    void whoHoldsTheRoleOneselfActsForNobody() {
        people.grant(colleague, Role.UNIT_HEAD, new Scope.OfUnit(place.unit()));
        PlaceFixture.done(delegations.give(draft(today, today.plusDays(5)), liaison));

        assertThat(delegations.findGiver(
                        viewerOf(colleague), Set.of(Role.LIAISON, Role.UNIT_HEAD), place.unit(), today))
                .isEmpty();
        assertThat(delegations.findGiver(viewerOf(colleague), Set.of(Role.LIAISON), place.unit(), today))
                .contains(liaison.name());
    }

    @Test
    void whatBeginsLaterDoesNotHoldYet() {
        PlaceFixture.done(delegations.give(draft(today.plusDays(1), today.plusDays(5)), liaison));

        assertThat(viewerOf(colleague).grants()).doesNotContain(post());
    }

    @Test
    void whatWasBorrowedCannotBePassedOn() {
        PlaceFixture.done(delegations.give(draft(today, today.plusDays(5)), liaison));

        assertThat(delegations.lendable(viewerOf(colleague))).isEmpty();
        DelegationDraft onward = new DelegationDraft(
                Role.LIAISON,
                place.unit(),
                Optional.of(people.working(place.unit())),
                Optional.of(today),
                Optional.of(today),
                "");
        assertThat(fields(delegations.give(onward, viewerOf(colleague)))).containsExactly("role");
    }

    @Test
    void eitherSideEndsItAndItCanBeGivenAgain() {
        DelegationId first = PlaceFixture.done(delegations.give(draft(today, today.plusDays(5)), liaison));
        delegations.end(first, viewerOf(colleague));

        assertThat(viewerOf(colleague).grants()).doesNotContain(post());
        assertThatThrownBy(() -> delegations.end(first, liaison)).isInstanceOf(NotFound.class);

        DelegationId second = PlaceFixture.done(delegations.give(draft(today, today.plusDays(5)), liaison));
        delegations.end(second, liaison);
        assertThat(delegations.list(liaison)).hasSize(2).allMatch(each -> each.over(today));
    }

    @Test
    void strangersPastDaysAndEndlessAbsencesAreRefusedAtTheirFields() {
        AccountId stranger = people.working(places.create().unit());
        assertThat(fields(delegations.give(
                        new DelegationDraft(
                                Role.LIAISON,
                                place.unit(),
                                Optional.of(stranger),
                                Optional.of(today.minusDays(1)),
                                Optional.of(today.plusDays(90)),
                                ""),
                        liaison)))
                .containsExactly("taker", "first", "last");
        assertThat(fields(delegations.give(
                        new DelegationDraft(
                                Role.LIAISON,
                                place.unit(),
                                liaison.account(),
                                Optional.of(today),
                                Optional.empty(),
                                ""),
                        liaison)))
                .containsExactly("taker", "last");
    }

    @Test
    void thePageOffersColleaguesAndKeepsWhatWasTyped() {
        assertThat(mvc.get().uri("/delegations").with(viewer(liaison)))
                .bodyText()
                .contains("外出委托", colleague.toString(), "没有委托记录");
        assertThat(mvc.post()
                        .uri("/delegations")
                        .param("post", "LIAISON:" + place.unit())
                        .param("taker", colleague.toString())
                        .param("first", today.toString())
                        .param("last", today.minusDays(1).toString())
                        .param("reason", "出差")
                        .with(csrf())
                        .with(viewer(liaison)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"出差\"", "结束日期应不早于开始日期");
        assertThat(mvc.post()
                        .uri("/delegations")
                        .param("post", "LIAISON:" + place.unit())
                        .param("taker", colleague.toString())
                        .param("first", today.toString())
                        .param("last", today.toString())
                        .with(csrf())
                        .with(viewer(liaison)))
                .hasRedirectedUrl("/delegations");
        assertThat(mvc.get().uri("/delegations").with(viewer(viewerOf(colleague))))
                .bodyText()
                .contains("收回");
    }

    private DelegationDraft draft(LocalDate first, LocalDate last) {
        return new DelegationDraft(
                Role.LIAISON, place.unit(), Optional.of(colleague), Optional.of(first), Optional.of(last), "出差");
    }

    private Grant post() {
        return new Grant(Role.LIAISON, new Scope.OfUnit(place.unit()));
    }

    private Viewer viewerOf(AccountId account) {
        return accounts.findViewer(account).orElseThrow();
    }

    private static List<String> fields(Outcome<DelegationId> outcome) {
        return ((Outcome.Refused<DelegationId>) outcome)
                .refusals().stream().map(Refusal::field).toList();
    }
}
