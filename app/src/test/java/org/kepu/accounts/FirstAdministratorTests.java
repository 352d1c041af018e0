package org.kepu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Needs a database without accounts, so it has a context of its own. */
@SpringBootTest(properties = "kepu.test=first-administrator")
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class FirstAdministratorTests {

    private static final String GOOD = "Qzv7-mxoa-tr";

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private Accounts accounts;

    @Test
    void onlyOneIsMadeHoweverManyTryAtOnceAndItCanSignInWithBothAdministratorRoles() throws Exception {
        assertThat(first.create(" ", "a b", "short"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals().toString())
                                .contains("accounts.name.length", "accounts.signInName.form", "password.length"));

        List<Callable<Outcome<AccountId>>> attempts = IntStream.range(0, 8)
                .<Callable<Outcome<AccountId>>>mapToObj(number -> () -> first.create("周一", "first" + number, GOOD))
                .toList();
        List<Outcome<AccountId>> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes =
                    threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        var made = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done<AccountId>) outcome).value())
                .findFirst()
                .orElseThrow();
        assertThat(accounts.findViewer(made).orElseThrow().hasAny(Role.SYSTEM_ADMIN))
                .isTrue();
        assertThat(accounts.findViewer(made).orElseThrow().hasAny(Role.SECURITY_ADMIN))
                .isTrue();
        assertThat(first.create("周二", "second", GOOD))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals().toString()).contains("accounts.first.taken"));
    }
}
