package org.kepu.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.audit.AuditFixture;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class SecondFactorTests {

    private static final InetAddress HERE =
            InetAddress.ofLiteral("2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::1");

    @Autowired
    private SecondFactor factor;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AuditFixture audit;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Owner owner;

    private final AuthenticatorPhone phone = new AuthenticatorPhone();

    @Test
    void theFirstCodeProvesThatTheAuthenticatorWorks() {
        AccountId person = accounts.active(AccountFixture.freshName());
        String secret = factor.begin(person);
        assertThat(factor.begin(person)).as("the same until it is confirmed").isEqualTo(secret);
        assertThat(refusal(factor.confirm(person, "000000", HERE))).isEqualTo("factors.wrong");
        assertThat(factor.since(person)).isEmpty();

        assertThat(done(factor.confirm(person, phone.code(secret), HERE))).hasSize(10);
        assertThat(factor.since(person)).isPresent();
        assertThat(audit.actions("account " + person)).contains("factor.enrolled", "factor.failed");
    }

    @Test
    void aCodeWorksOnceAlsoFromManyBrowsersAtOnce() throws Exception {
        AccountId person = accounts.active(AccountFixture.freshName());
        String secret = enrol(person);
        assertThat(refusal(factor.check(person, phone.last(), HERE)))
                .as("the code that proved the authenticator")
                .isEqualTo("factors.wrong");

        forgetUse(person);
        String code = phone.code(secret);
        try (var browsers = Executors.newFixedThreadPool(8)) {
            List<Outcome<AccountId>> outcomes = browsers
                    .invokeAll(IntStream.range(0, 4)
                            .<java.util.concurrent.Callable<Outcome<AccountId>>>mapToObj(
                                    _ -> () -> factor.check(person, code, HERE))
                            .toList())
                    .stream()
                    .map(SecondFactorTests::get)
                    .toList();
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof Outcome.Done)
                    .hasSize(1);
        }
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        AccountId person = accounts.active(AccountFixture.freshName());
        String secret = factor.begin(person);
        List<String> codes = done(factor.confirm(person, phone.code(secret), HERE));

        String typed = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(factor.check(person, typed, HERE)).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(factor.check(person, codes.getFirst(), HERE))).isEqualTo("factors.wrong");
        assertThat(factor.check(accounts.active(AccountFixture.freshName()), codes.get(1), HERE))
                .as("another person's")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(audit.actions("account " + person)).contains("factor.recovered");
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        AccountId person = accounts.active(AccountFixture.freshName());
        String secret = factor.begin(person);
        List<String> old = done(factor.confirm(person, phone.code(secret), HERE));
        forgetUse(person);
        List<String> fresh = done(factor.renewCodes(person, phone.code(secret), HERE));
        assertThat(factor.check(person, old.getFirst(), HERE)).isInstanceOf(Outcome.Refused.class);
        assertThat(factor.check(person, fresh.getFirst(), HERE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneHasToWait() {
        AccountId person = accounts.active(AccountFixture.freshName());
        String secret = enrol(person);
        forgetUse(person);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(factor.check(person, "12345" + i, HERE))).isNotEmpty();
        }
        assertThat(refusal(factor.check(person, phone.code(secret), HERE))).isEqualTo("factors.tooMany");
    }

    @Test
    void nothingOfItCanBeReadInTheDatabase() throws Exception {
        AccountId person = accounts.active(AccountFixture.freshName());
        String secret = factor.begin(person);
        List<String> codes = done(factor.confirm(person, phone.code(secret), HERE));
        String stored = owner.ask("select coalesce(string_agg(f::text, ' '), '') from personal.field f where person = '"
                        + person + "'")
                + owner.ask("select string_agg(r::text, ' ') from factors.recovery r where account = '" + person + "'");
        assertThat(stored)
                .doesNotContain(secret, codes.getFirst(), codes.getFirst().replace("-", ""));
    }

    @Test
    void aSecurityAdministratorResetsALostOneButNeverTheOwn() {
        AccountId person = accounts.active(AccountFixture.freshName());
        enrol(person);
        Viewer security = accounts.viewer(Role.SECURITY_ADMIN, new Scope.Everything());
        assertThat(refusal(factor.reset(security, security.account().orElseThrow())))
                .isEqualTo("accounts.self");
        assertThat(factor.reset(security, person)).isInstanceOf(Outcome.Done.class);
        assertThat(factor.since(person)).isEmpty();
        assertThat(refusal(factor.reset(security, person))).isEqualTo("factors.none");
        assertThat(audit.actions("account " + person)).contains("factor.reset");
    }

    @Test
    void whoseRoleNeedsItCannotGiveItUp() {
        FactorPolicy policy = new FactorPolicy(List.of(Role.OFFICE));
        Viewer office = accounts.viewer(Role.OFFICE, new Scope.Everything());
        Viewer liaison = accounts.viewer(Role.LIAISON, new Scope.Everything());
        assertThat(policy.requires(office)).isTrue();
        assertThat(policy.requires(liaison)).isFalse();
        assertThat(new FactorPolicy(List.of()).requires(office)).isFalse();
    }

    @Test
    void whoMayGivesItUpWithACode() {
        AccountId person = accounts.active(AccountFixture.freshName());
        String secret = enrol(person);
        forgetUse(person);
        Viewer viewer = new Viewer(Optional.of(person), "测试员", List.of());
        assertThat(refusal(factor.giveUp(viewer, "000000", HERE))).isEqualTo("factors.wrong");
        assertThat(factor.giveUp(viewer, phone.code(secret), HERE)).isInstanceOf(Outcome.Done.class);
        assertThat(factor.since(person)).isEmpty();
    }

    private String enrol(AccountId person) {
        String secret = factor.begin(person);
        done(factor.confirm(person, phone.code(secret), HERE));
        return secret;
    }

    /** As if the next code had come: the test does not wait half a minute. */
    private void forgetUse(AccountId person) {
        jdbc.sql("update factors.authenticator set last_step = 0 where account = :account")
                .param("account", person.value())
                .update();
    }

    private static Outcome<AccountId> get(java.util.concurrent.Future<Outcome<AccountId>> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().getFirst().key()
                : "";
    }

    private final class AuthenticatorPhone {
        private String last = "";

        String code(String secret) {
            last = new AuthenticatorApp(secret).code(clock.instant());
            return last;
        }

        String last() {
            return last;
        }
    }
}
