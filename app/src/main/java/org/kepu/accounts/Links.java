package org.kepu.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links: 256 random bits in the link, their SHA-256 in the database. A new one replaces the one before. */
@Component
class Links {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OneTimeLink create(LinkKind kind, AccountId account, Optional<AccountId> by) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        OffsetDateTime now = OffsetDateTime.now(clock);
        revoke(kind, account);
        jdbc.sql("""
                        insert into accounts.link (token_hash, account, kind, created_by, created_at, expires_at)
                        values (:hash, :account, :kind, :by, :now, :expires)
                        """)
                .param("hash", hash(token))
                .param("account", account.value())
                .param("kind", kind.name())
                .param("by", by.map(AccountId::value).orElse(null))
                .param("now", now)
                .param("expires", now.plus(kind.life()))
                .update();
        return new OneTimeLink(kind.path() + token, now.plus(kind.life()));
    }

    /** Whose link this is, without using it up. */
    Optional<AccountId> find(LinkKind kind, String token) {
        return jdbc.sql(
                        "select account from accounts.link where token_hash = :hash and kind = :kind and expires_at > :now")
                .param("hash", hash(token))
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Uses the link up; of two at the same time one gets nothing. */
    Optional<AccountId> use(LinkKind kind, String token) {
        return jdbc.sql("""
                        delete from accounts.link where token_hash = :hash and kind = :kind and expires_at > :now
                        returning account
                        """)
                .param("hash", hash(token))
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    boolean revoke(LinkKind kind, AccountId account) {
        return jdbc.sql("delete from accounts.link where account = :account and kind = :kind")
                        .param("account", account.value())
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    /** Removes what has expired. */
    void sweep() {
        jdbc.sql("delete from accounts.link where expires_at < :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
