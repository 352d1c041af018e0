package org.kepu.factors;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.accounts.Accounts;
import org.kepu.accounts.Sessions;
import org.kepu.brakes.Braked;
import org.kepu.brakes.Brakes;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Setting up, checking and taking away the second factor. Wrong codes are slowed down like wrong passwords. */
@Service
public class SecondFactor {

    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final FactorPolicy policy;
    private final Brakes brakes;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    SecondFactor(
            Authenticators authenticators,
            RecoveryCodes recovery,
            FactorPolicy policy,
            Brakes brakes,
            Accounts accounts,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.policy = policy;
        this.brakes = brakes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    /** Since when the person has a second factor; empty without. */
    public Optional<Instant> since(AccountId account) {
        return authenticators.since(account);
    }

    /** Whether the roles of the person ask for one. */
    public boolean required(Viewer person) {
        return policy.requires(person);
    }

    /** The secret to put into an authenticator, in base 32; the same until it is confirmed. */
    public String begin(AccountId account) {
        return authenticators.begin(account);
    }

    /**
     * The first code of the new authenticator proves that it works.
     *
     * @return recovery codes, shown once; refused at {@code code}
     */
    public Outcome<List<String>> confirm(AccountId account, String code, InetAddress address) {
        if (since(account).isPresent()) {
            return Outcome.refused("", "factors.already");
        }
        return tried(account, address, () -> authenticators.accept(account, digits(code)), () -> {
            authenticators.confirm(account);
            note(account, "factor.enrolled");
            return recovery.renew(account);
        });
    }

    /** A code of the authenticator, or one of the recovery codes. Refused at {@code code}. */
    public Outcome<AccountId> check(AccountId account, String code, InetAddress address) {
        boolean byRecovery = digits(code).length() != Totp.DIGITS || code.matches(".*\\p{L}.*");
        return tried(
                account,
                address,
                () -> byRecovery ? recovery.use(account, code) : authenticators.accept(account, digits(code)),
                () -> {
                    if (byRecovery) {
                        note(account, "factor.recovered");
                    }
                    return account;
                });
    }

    /** New recovery codes, shown once, for a code of the authenticator. Refused at {@code code}. */
    public Outcome<List<String>> renewCodes(AccountId account, String code, InetAddress address) {
        return tried(account, address, () -> authenticators.accept(account, digits(code)), () -> {
            note(account, "factor.codes-renewed");
            return recovery.renew(account);
        });
    }

    /** Gives the second factor up, for a code of it. Refused at {@code code}, or as a whole where a role asks for one. */
    public Outcome<AccountId> giveUp(Viewer person, String code, InetAddress address) {
        AccountId account = person.account().orElseThrow();
        if (required(person)) {
            return Outcome.refused("", "factors.required");
        }
        return tried(account, address, () -> authenticators.accept(account, digits(code)), () -> {
            remove(account);
            note(account, "factor.given-up");
            return account;
        });
    }

    /** Takes the factor of somebody who has lost it; the person sets up a new one at the next sign-in. Nobody does it for himself. */
    public Outcome<AccountId> reset(Viewer by, AccountId account) {
        if (by.account().filter(account::equals).isPresent()) {
            return Outcome.refused("", "accounts.self");
        }
        if (!by.hasAny(Role.SECURITY_ADMIN) || since(account).isEmpty()) {
            return Outcome.refused("", "factors.none");
        }
        transaction.executeWithoutResult(_ -> {
            remove(account);
            events.publishEvent(FactorEvent.by(by, account, "factor.reset"));
        });
        sessions.endAllBut(account, "");
        return Outcome.done(account);
    }

    private void remove(AccountId account) {
        authenticators.remove(account);
        recovery.removeAll(account);
    }

    private <T> Outcome<T> tried(
            AccountId account,
            InetAddress address,
            java.util.function.BooleanSupplier fits,
            java.util.function.Supplier<T> then) {
        Braked braked = new Braked("SECOND_FACTOR", account.toString(), 5);
        if (brakes.waitFor(braked, Braked.from(address)).isPositive()) {
            return Outcome.refused("code", "factors.tooMany");
        }
        Outcome<T> outcome = transaction.execute(
                _ -> fits.getAsBoolean() ? Outcome.done(then.get()) : Outcome.refused("code", "factors.wrong"));
        if (outcome instanceof Outcome.Done<T>) {
            brakes.release(braked);
        } else {
            brakes.failed(braked, Braked.from(address));
            note(account, "factor.failed");
        }
        return outcome;
    }

    private void note(AccountId account, String action) {
        Viewer person = accounts.findViewer(account).orElse(Viewer.PUBLIC);
        events.publishEvent(FactorEvent.by(person, account, action));
    }

    private static String digits(String code) {
        return java.text.Normalizer.normalize(code, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\D", "");
    }
}
