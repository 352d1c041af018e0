package org.kepu.accounts;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Signing in and out. Unknown, disabled and wrong look the same from outside, in words and in time. */
@Service
public class SigningIn {

    private final JdbcClient jdbc;
    private final PasswordHashing passwords;
    private final AccountQueries queries;
    private final Brake brake;
    private final Trail trail;
    private final SignInNames names;

    SigningIn(
            JdbcClient jdbc,
            PasswordHashing passwords,
            AccountQueries queries,
            Brake brake,
            Trail trail,
            SignInNames names) {
        this.jdbc = jdbc;
        this.names = names;
        this.passwords = passwords;
        this.queries = queries;
        this.brake = brake;
        this.trail = trail;
    }

    /** Checks name and password, counting failures. */
    public SignIn signIn(SignInName name, String password, InetAddress address) {
        Duration wait = brake.waitFor(name, address);
        if (wait.isPositive()) {
            return new SignIn.TooMany(wait);
        }
        Optional<Known> known = find(name);
        boolean fits = passwords.matches(password, known.flatMap(Known::hash));
        if (fits && known.get().status() == Status.ACTIVE) {
            brake.release(name);
            return new SignIn.Right(known.get().account());
        }
        brake.failed(name, address);
        known.ifPresentOrElse(
                account -> trail.attempt(
                        fits ? Happening.SIGN_IN_REFUSED : Happening.SIGN_IN_FAILED, account.account(), address),
                trail::attemptByNobody);
        wait = brake.waitFor(name, address);
        return wait.isPositive() ? new SignIn.TooMany(wait) : new SignIn.Wrong();
    }

    /** Notes that the person came in, and tells what to say. */
    Welcome entered(AccountId account, InetAddress address) {
        List<SignInView> before = queries.listSignIns(account, 100);
        List<SignInView> failed = before.stream()
                .takeWhile(attempt -> attempt.outcome() != Happening.SIGNED_IN)
                .toList();
        trail.attempt(Happening.SIGNED_IN, account, address);
        return new Welcome(
                find(account).orElseThrow().name(),
                before.stream().skip(failed.size()).findFirst(),
                failed.size());
    }

    /** Notes that the person left. */
    public void signOut(AccountId account) {
        trail.own(Happening.SIGNED_OUT, account);
    }

    private Optional<Known> find(SignInName name) {
        return names.whose(name).flatMap(this::find);
    }

    private Optional<Known> find(AccountId account) {
        return jdbc.sql("""
                        select a.id, a.name, a.status, p.hash
                        from accounts.account a left join accounts.password p on p.account = a.id
                        where a.id = :id
                        """)
                .param("id", account.value())
                .query((row, number) -> new Known(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Status.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getString("hash"))))
                .optional();
    }

    private record Known(AccountId account, String name, Status status, Optional<String> hash) {}
}
