package org.kepu.accounts;

import java.net.InetAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit trail what happens to accounts, and keeps the sign-ins that people see of themselves. */
@Component
class Trail {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Trail(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Something the person did. */
    void own(Happening what, AccountId account) {
        String name = jdbc.sql("select name from accounts.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
        events.publishEvent(new Entry(what, account, Optional.of(account), name, ""));
    }

    /** Something an administrator did to the account; the public viewer stands for the set-up. */
    void administered(Happening what, AccountId account, Viewer by, String details) {
        events.publishEvent(new Entry(what, account, by.account(), by.name(), details));
    }

    /** The person tried to sign in. */
    void attempt(Happening outcome, AccountId account, InetAddress address) {
        jdbc.sql("""
                        insert into accounts.sign_in (account, at, address, outcome)
                        values (:account, :at, cast(:address as inet), :outcome)
                        """)
                .param("account", account.value())
                .param("at", OffsetDateTime.now(clock))
                .param("address", address.getHostAddress())
                .param("outcome", outcome.name())
                .update();
        own(outcome, account);
    }

    /** Somebody tried a name that no account has; the name may be a mistyped password and is not written down. */
    void attemptByNobody() {
        events.publishEvent(new Stranger());
    }

    private record Entry(Happening what, AccountId account, Optional<AccountId> actor, String actorName, String details)
            implements Audited {
        @Override
        public String action() {
            return "account." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String object() {
            return "account " + account;
        }

        @Override
        public boolean refused() {
            return what == Happening.SIGN_IN_FAILED || what == Happening.SIGN_IN_REFUSED;
        }
    }

    private record Stranger() implements Audited {
        @Override
        public Optional<AccountId> actor() {
            return Optional.empty();
        }

        @Override
        public String actorName() {
            return "";
        }

        @Override
        public String action() {
            return "account.sign-in-failed";
        }

        @Override
        public String object() {
            return "unknown name";
        }

        @Override
        public boolean refused() {
            return true;
        }
    }
}
