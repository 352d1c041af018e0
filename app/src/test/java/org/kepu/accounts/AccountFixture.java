package org.kepu.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Puts accounts into the database for tests, past the invitation. */
@Component
public class AccountFixture {

    /** The password of every account made here. */
    public static final String PASSWORD = "Qzv7-mxoa-tr";

    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);

    private final AccountTable table;
    private final Clock clock;
    private final GrantTable grants;

    AccountFixture(AccountTable table, Clock clock, GrantTable grants) {
        this.table = table;
        this.clock = clock;
        this.grants = grants;
    }

    /** An account that can sign in under this name with {@link #PASSWORD}. */
    public AccountId active(String signInName) {
        return account(person(signInName, Optional.empty()), Status.ACTIVE);
    }

    /** Somebody who works in this unit and can sign in. */
    public AccountId working(UnitId unit) {
        return working(unit, freshName());
    }

    /** The same under this name. */
    public AccountId working(UnitId unit, String signInName) {
        return account(person(signInName, Optional.of(unit)), Status.ACTIVE);
    }

    /** Somebody with this role over this scope, as who asks for something. */
    public Viewer viewer(Role role, Scope scope) {
        AccountId account = active(freshName());
        grant(account, role, scope);
        return new Viewer(Optional.of(account), "测试员", List.of(new Grant(role, scope)));
    }

    AccountId account(Person person, Status status) {
        AccountId account = AccountId.create();
        table.insert(account, person, status, Optional.empty());
        table.setHash(account, HASH);
        return account;
    }

    static Person person(String signInName, Optional<UnitId> unit) {
        return new Person("测试员", SignInName.of(signInName), unit, Optional.empty());
    }

    /** Gives the account a role from today on. */
    public void grant(AccountId account, Role role, Scope scope) {
        grants.insert(
                account,
                role,
                scope,
                LocalDate.now(clock),
                Optional.empty(),
                Optional.of(new AccountId(UUID.randomUUID())));
    }

    /** A sign-in name nobody else has. */
    public static String freshName() {
        return "t-" + UUID.randomUUID();
    }
}
