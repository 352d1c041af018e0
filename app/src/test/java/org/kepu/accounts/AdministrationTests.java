package org.kepu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.audit.AuditFixture;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class AdministrationTests {

    private static final InetAddress HERE = InetAddress.ofLiteral("2001:db8::7");

    @Autowired
    private Administration administration;

    @Autowired
    private Inviting inviting;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SigningIn signingIn;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountQueries queries;

    @Autowired
    private AuditFixture audit;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    private final String name = AccountFixture.freshName();
    private Place city;
    private Viewer system;

    @BeforeEach
    void aCityWithItsSystemAdministrator() {
        city = places.create();
        system = accounts.viewer(Role.SYSTEM_ADMIN, new Scope.WithinArea(city.area()));
    }

    @Test
    void anInvitedPersonSetsAPasswordOnceAndSignsIn() {
        String token = token(invite().link());
        assertThat(keys(inviting.accept(token, "李晓明", "short"))).contains("password.length");
        PlaceFixture.done(inviting.accept(token, "李晓明", AccountFixture.PASSWORD));
        assertThat(keys(inviting.accept(token, "李晓明", AccountFixture.PASSWORD))).contains("accounts.link.over");
        assertThat(signingIn.signIn(SignInName.of(name), AccountFixture.PASSWORD, HERE))
                .isInstanceOfSatisfying(
                        SignIn.Right.class,
                        right -> assertThat(
                                        signingIn.entered(right.account(), HERE).name())
                                .isEqualTo("李晓明"));
    }

    @Test
    void aNewInvitationReplacesTheOneBefore() {
        Inviting.Invited invited = invite();
        OneTimeLink renewed = PlaceFixture.done(inviting.renew(system, invited.account()));
        assertThat(inviting.find(token(invited.link()))).isEmpty();
        assertThat(inviting.find(token(renewed))).isPresent();
    }

    @Test
    void anInvitationTakenBackLeavesNoAccountButItsTrail() {
        Inviting.Invited invited = invite();
        PlaceFixture.done(inviting.revoke(system, invited.account()));
        assertThat(inviting.find(token(invited.link()))).isEmpty();
        assertThat(actions(invited.account())).contains("account.created", "account.invitation-revoked");
    }

    @Test
    void anInvitationEndsAfterSevenDays() {
        Inviting.Invited invited = invite();
        jdbc.sql("update accounts.link set expires_at = now() - interval '1 second' where account = ?")
                .param(invited.account().value())
                .update();
        assertThat(inviting.find(token(invited.link()))).isEmpty();
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        Inviting.Invited invited = invite();
        assertThat(jdbc.sql("select encode(token_hash, 'escape') from accounts.link where account = ?")
                        .param(invited.account().value())
                        .query(String.class)
                        .single())
                .doesNotContain(token(invited.link()));
    }

    @Test
    void aSignInNameIsTakenWhateverItsCase() {
        invite();
        assertThat(keys(inviting.invite(system, person(name.toUpperCase(java.util.Locale.ROOT), city))))
                .containsExactly("accounts.signInName.taken");
    }

    @Test
    void nobodyIsInvitedToAUnitBeyondTheOwnScopeNorMovedThere() {
        Place foreign = places.create();
        assertThat(keys(inviting.invite(system, person(name, foreign)))).containsExactly("accounts.beyondScope");
        assertThat(keys(administration.change(system, invite().account(), person(name, foreign))))
                .containsExactly("accounts.beyondScope");
    }

    @Test
    void aDisabledPersonCannotSignInUntilEnabled() {
        AccountId account = accounts.active(name);
        PlaceFixture.done(administration.disable(system, account));
        assertThat(signIn()).isInstanceOf(SignIn.Wrong.class);
        PlaceFixture.done(administration.enable(system, account));
        assertThat(signIn()).isInstanceOf(SignIn.Right.class);
        assertThat(actions(account)).contains("account.disabled", "account.enabled", "account.sign-in-refused");
    }

    @Test
    void unlockingEndsTheWaitAfterWrongPasswords() {
        AccountId account = accounts.active(name);
        for (int attempt = 0; attempt < 5; attempt++) {
            signingIn.signIn(SignInName.of(name), "wrong", HERE);
        }
        assertThat(signIn()).isInstanceOf(SignIn.TooMany.class);
        PlaceFixture.done(administration.unlock(system, account));
        assertThat(signIn()).isInstanceOf(SignIn.Right.class);
    }

    @Test
    void nobodyLocksOrDisablesHimself() {
        AccountId self = system.account().orElseThrow();
        assertThat(keys(administration.lock(system, self))).containsExactly("accounts.self");
        assertThat(keys(administration.disable(system, self))).containsExactly("accounts.self");
        assertThat(keys(passwords.offerReset(system, self))).containsExactly("accounts.self");
    }

    @Test
    void theLastAdministratorOfEverythingStays() {
        jdbc.sql(
                        "update accounts.role_grant set revoked_at = now() where scope_kind = 'EVERYTHING' and revoked_at is null")
                .update();
        Viewer last = accounts.viewer(Role.SECURITY_ADMIN, new Scope.Everything());
        assertThat(keys(administration.disable(system, last.account().orElseThrow())))
                .containsExactly("accounts.last");
        accounts.viewer(Role.SECURITY_ADMIN, new Scope.Everything());
        PlaceFixture.done(administration.disable(system, last.account().orElseThrow()));
    }

    @Test
    void aSystemAdministratorCannotBecomeASecurityAdministratorByResettingThePassword() {
        Viewer security = accounts.viewer(Role.SECURITY_ADMIN, new Scope.WithinArea(city.area()));
        assertThat(keys(passwords.offerReset(system, security.account().orElseThrow())))
                .containsExactly("accounts.reset.administrator");
        PlaceFixture.done(passwords.offerReset(security, system.account().orElseThrow()));
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() {
        AccountId account = accounts.active(name);
        String token = token(PlaceFixture.done(passwords.offerReset(system, account)));
        assertThat(keys(passwords.reset(token, "1234567890"))).contains("password.sequence");
        PlaceFixture.done(passwords.reset(token, "Another-Wk83-pass"));
        assertThat(keys(passwords.reset(token, "Another-Wk83-pass"))).containsExactly("accounts.link.over");
        assertThat(signIn()).isInstanceOf(SignIn.Wrong.class);
        assertThat(signingIn.signIn(SignInName.of(name), "Another-Wk83-pass", HERE))
                .isInstanceOf(SignIn.Right.class);
    }

    @Test
    void changingThePasswordAsksForTheOldOneAndCountsWrongGuesses() {
        AccountId account = accounts.active(name);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(keys(passwords.change(account, "wrong", "Another-Wk83-pass", HERE, "")))
                    .containsExactly("password.current.wrong");
        }
        assertThat(keys(passwords.change(account, AccountFixture.PASSWORD, "Another-Wk83-pass", HERE, "")))
                .containsExactly("password.current.tooMany");
    }

    @Test
    void theNewPasswordMustDiffer() {
        AccountId account = accounts.active(name);
        assertThat(keys(passwords.change(account, AccountFixture.PASSWORD, AccountFixture.PASSWORD, HERE, "")))
                .containsExactly("password.same");
        PlaceFixture.done(passwords.change(account, AccountFixture.PASSWORD, "Another-Wk83-pass", HERE, ""));
    }

    @Test
    void aListShowsOnlyWhoWorksInTheScope() {
        Place foreign = places.create();
        Viewer auditor = accounts.viewer(Role.AUDITOR, new Scope.WithinArea(foreign.area()));
        invite();
        assertThat(list(system)).contains(name);
        assertThat(list(auditor)).isEmpty();
        assertThat(list(accounts.viewer(Role.AUDITOR, new Scope.Everything()))).contains(name);
        assertThat(list(accounts.viewer(Role.OFFICE, new Scope.WithinArea(city.area()))))
                .as("a role that administers nobody")
                .isEmpty();
    }

    @Test
    void theWelcomeTellsOfTheLastSignInAndOfFailuresSince() {
        AccountId account = accounts.active(name);
        assertThat(signingIn.entered(account, HERE).last()).isEmpty();
        signingIn.signIn(SignInName.of(name), "wrong", HERE);
        Welcome welcome = signingIn.entered(account, HERE);
        assertThat(welcome.last().orElseThrow().address()).isEqualTo("2001:db8::7");
        assertThat(welcome.failedSince()).isEqualTo(1);
    }

    private SignIn signIn() {
        return signingIn.signIn(SignInName.of(name), AccountFixture.PASSWORD, HERE);
    }

    private Inviting.Invited invite() {
        return PlaceFixture.done(inviting.invite(system, person(name, city)));
    }

    private List<String> list(Viewer viewer) {
        return queries
                .list(viewer, new AccountFilter(name, Optional.empty(), Optional.empty()), Paging.of(1))
                .rows()
                .stream()
                .map(row -> row.signInName())
                .toList();
    }

    private List<String> actions(AccountId account) {
        return audit.actions("account " + account);
    }

    private static Person person(String signInName, Place place) {
        return new Person("李明", SignInName.of(signInName), Optional.of(place.unit()), Optional.empty());
    }

    private static String token(OneTimeLink link) {
        return link.path().substring(link.path().lastIndexOf('/') + 1);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(Refusal::key).toList()
                : List.of();
    }
}
