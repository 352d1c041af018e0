package org.kepu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.accounts.Administration;
import org.kepu.audit.AuditFixture;
import org.kepu.calendar.WorkingDays;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class PrivacyTests {

    @Autowired
    private Requests requests;

    @Autowired
    private RequestQueries queries;

    @Autowired
    private OwnData data;

    @Autowired
    private PersonalData personal;

    @Autowired
    private Administration administration;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private AuditFixture audit;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Place city;
    private AccountId account;
    private Viewer person;
    private Viewer security;

    @BeforeEach
    void somebodyInACity() {
        city = places.create();
        account = accounts.working(city.unit());
        person = new Viewer(Optional.of(account), "测试员", List.of());
        security = accounts.viewer(Role.SECURITY_ADMIN, new Scope.WithinArea(city.area()));
    }

    @Test
    void aRequestIsDueFifteenWorkingDaysLaterAndAnsweredOnceInWriting() {
        RequestId id = ask(RequestKind.CORRECTION);
        RequestView open = queries.get(security, id);
        assertThat(open.due()).isEqualTo(workingDays.plus(LocalDate.now(clock), 15));
        assertThat(queries.list(security, Paging.of(1)).rows())
                .extracting(RequestView::id)
                .contains(id);

        assertThat(refusal(requests.answer(security, id, true, " "))).isEqualTo("privacy.text.length");
        done(requests.answer(security, id, true, "已改正"));
        assertThat(refusal(requests.answer(security, id, false, "不"))).isEqualTo("privacy.answeredMeanwhile");
        assertThat(queries.listOf(account).getFirst().answer()).isEqualTo("已改正");
        assertThat(audit.actions("request " + id)).containsExactly("privacy.answered", "privacy.requested");
    }

    @Test
    void aRequestSaysWhatItIsAbout() {
        assertThat(refusal(requests.make(person, Optional.empty(), "x"))).isEqualTo("privacy.kind.missing");
        assertThat(refusal(requests.make(person, Optional.of(RequestKind.DELETION), "  ")))
                .isEqualTo("privacy.text.length");
    }

    @Test
    void nobodyElseSeesARequestNotEvenByAForgottenCondition() {
        RequestId id = ask(RequestKind.CORRECTION);
        Viewer foreign = accounts.viewer(
                Role.SECURITY_ADMIN, new Scope.WithinArea(places.create().area()));
        assertThatThrownBy(() -> queries.get(foreign, id)).isInstanceOf(NotFound.class);
        assertThat(queries.list(foreign, Paging.of(1)).rows()).isEmpty();
        assertThat(jdbc.sql("select count(*) from privacy.request")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDeletionTakesTwoPeopleAndRemovesWhatReachesThePerson() {
        personal.put(Reach.own(account), account, Field.PHONE, "13900001234");
        RequestId id = ask(RequestKind.DELETION);
        assertThat(refusal(requests.answer(security, id, true, "同意"))).isEqualTo("privacy.stillInUse");

        Viewer system = accounts.viewer(Role.SYSTEM_ADMIN, new Scope.WithinArea(city.area()));
        done(administration.disable(system, account));
        done(requests.answer(security, id, true, "同意，姓名保留在业务记录中"));
        assertThat(personal.listOf(Reach.everything(), account)).isEmpty();
        assertThat(personal.listConsents(account))
                .allMatch(consent -> consent.withdrawn().isPresent());
    }

    @Test
    void givingAPhoneIsConsentAndTakingItBackEndsIt() {
        personal.put(Reach.own(account), account, Field.PHONE, "13900001234");
        personal.put(Reach.own(account), account, Field.PHONE, "13900005678");
        assertThat(data.of(person).fields()).containsEntry(Field.PHONE, "13900005678");
        assertThat(data.of(person).consents()).singleElement().satisfies(consent -> {
            assertThat(consent.field()).isEqualTo(Field.PHONE);
            assertThat(consent.withdrawn()).isEmpty();
        });

        data.withdraw(person, Field.PHONE);
        assertThat(data.of(person).fields()).doesNotContainKey(Field.PHONE);
        assertThat(data.of(person).consents())
                .singleElement()
                .satisfies(consent -> assertThat(consent.withdrawn()).isPresent());
        assertThat(audit.actions("account " + account)).contains("privacy.withdrawn");
    }

    @Test
    void whatIsNeededToSignInCannotBeTakenBack() {
        data.withdraw(person, Field.SIGN_IN_NAME);
        assertThat(data.of(person).fields()).containsKey(Field.SIGN_IN_NAME);
    }

    private RequestId ask(RequestKind kind) {
        return done(requests.make(person, Optional.of(kind), "请处理"));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().getFirst().key()
                : "";
    }
}
