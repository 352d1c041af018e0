package org.kepu.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of the demonstration, who have no password and come in by one-time links from the same machine. Exists in the profile
 * {@code demo} only; everywhere else neither this class nor its route is there.
 */
@Service
@Profile("demo")
public class DemoSignIn {

    private final SignInNames names;
    private final Clock clock;
    private final GrantTable grants;
    private final Links links;
    private final Trail trail;
    private final AccountTable table;
    private final Entrance entrance;

    DemoSignIn(
            SignInNames names,
            Clock clock,
            GrantTable grants,
            Links links,
            Trail trail,
            AccountTable table,
            Entrance entrance) {
        this.entrance = entrance;
        this.names = names;
        this.clock = clock;
        this.grants = grants;
        this.links = links;
        this.trail = trail;
        this.table = table;
    }

    /**
     * The person with this sign-in name, made with this grant if there is none yet; an existing one is left as it is.
     *
     * @param signInName unique, for example {@code demo-office}
     * @param unit where the person works, empty for none
     * @param grant what the person may do; for {@code Scope.Own} give any account, it becomes the person's own
     */
    @Transactional
    public AccountId person(String name, String signInName, Optional<UnitId> unit, Grant grant) {
        SignInName signIn = SignInName.of(signInName);
        return names.whose(signIn).orElseGet(() -> create(name, signIn, unit, grant));
    }

    /** A new one-time link for this person; it replaces the one before and works for a day. */
    @Transactional
    public OneTimeLink link(AccountId account) {
        return links.create(LinkKind.DEMO, account, Optional.empty());
    }

    /** Lets in who comes by this link, past every step of the entrance; false if it was used, replaced or never made. */
    @Transactional
    public boolean use(String token, InetAddress address, HttpServletRequest request, HttpServletResponse response) {
        Optional<AccountId> account = links.use(LinkKind.DEMO, token);
        account.ifPresent(person -> {
            trail.attempt(Happening.SIGNED_IN, person, address);
            entrance.open(person, request, response);
        });
        return account.isPresent();
    }

    private AccountId create(String name, SignInName signInName, Optional<UnitId> unit, Grant grant) {
        AccountId account = AccountId.create();
        table.insert(account, new Person(name, signInName, unit, Optional.empty()), Status.ACTIVE, Optional.empty());
        grants.insert(account, grant.role(), grant.scope(), LocalDate.now(clock), Optional.empty(), Optional.empty());
        trail.administered(Happening.CREATED, account, Viewer.PUBLIC, "demo");
        return account;
    }
}
