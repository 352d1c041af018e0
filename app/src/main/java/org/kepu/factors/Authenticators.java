package org.kepu.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.WorldTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authenticators of people: secret (sealed), since when, and which step was used last. */
@Component
class Authenticators {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorldTime time;
    private final PersonalData personal;

    Authenticators(JdbcClient jdbc, Clock clock, WorldTime time, PersonalData personal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.time = time;
        this.personal = personal;
    }

    /** Since when the person has one; empty without. */
    Optional<Instant> since(AccountId account) {
        return jdbc.sql(
                        "select confirmed_at from factors.authenticator where account = :account and confirmed_at is not null")
                .param("account", account.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The secret the person is about to set up, the same until it is confirmed; 160 bits in base 32. */
    String begin(AccountId account) {
        jdbc.sql("insert into factors.authenticator (account) values (:account) on conflict do nothing")
                .param("account", account.value())
                .update();
        return secret(account).orElseGet(() -> {
            byte[] random = new byte[20];
            RANDOM.nextBytes(random);
            String secret = new Base32().encodeToString(random);
            personal.put(Reach.own(account), account, Field.SECOND_FACTOR, secret);
            return secret;
        });
    }

    /** Takes a code: true once for each step, and never again for it or an earlier one, also from two browsers at once. */
    boolean accept(AccountId account, String code) {
        Optional<String> secret = secret(account);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.match(new Base32().decode(secret.get()), code, time.instant());
        return step.isPresent()
                && jdbc.sql("""
                        update factors.authenticator set last_step = :step where account = :account and last_step < :step
                        """)
                                .param("step", step.getAsLong())
                                .param("account", account.value())
                                .update()
                        > 0;
    }

    void confirm(AccountId account) {
        jdbc.sql("update factors.authenticator set confirmed_at = :now where account = :account")
                .param("now", OffsetDateTime.now(clock))
                .param("account", account.value())
                .update();
    }

    /** Removes it; false if there was none. */
    boolean remove(AccountId account) {
        personal.remove(Reach.everything(), account, Field.SECOND_FACTOR);
        return jdbc.sql("delete from factors.authenticator where account = :account and confirmed_at is not null")
                        .param("account", account.value())
                        .update()
                > 0;
    }

    private Optional<String> secret(AccountId account) {
        return personal.find(Reach.own(account), account, Field.SECOND_FACTOR);
    }
}
