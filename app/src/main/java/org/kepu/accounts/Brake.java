package org.kepu.accounts;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. After five failures for one name, or twenty from one address, attempts are refused for a minute, then for
 * two, four and so on up to an hour; a day without failures forgets them. Names that no account has are treated alike, so the
 * brake tells nothing about who exists.
 */
@Component
class Brake {

    private final JdbcClient jdbc;
    private final Clock clock;

    Brake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long attempts for this name or from this address are still refused; zero if they are not. */
    Duration waitFor(SignInName name, InetAddress address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        select max(blocked_until) from accounts.brake
                        where (kind, key) in (('NAME', :name), ('ADDRESS', :address)) and blocked_until > :now
                        """)
                .param("name", key(name))
                .param("address", key(address))
                .param("now", now)
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    void failed(SignInName name, InetAddress address) {
        count("NAME", key(name), 5);
        count("ADDRESS", key(address), 20);
    }

    void release(SignInName name) {
        jdbc.sql("delete from accounts.brake where kind = 'NAME' and key = :key")
                .param("key", key(name))
                .update();
    }

    private void count(String kind, String key, int free) {
        jdbc.sql("""
                        insert into accounts.brake as b (kind, key, failures, last_failure, blocked_until)
                        values (:kind, :key, 1, :now, :now)
                        on conflict (kind, key) do update set
                            failures = case when b.last_failure < :now - interval '1 day' then 1 else b.failures + 1 end,
                            last_failure = :now,
                            blocked_until = case
                                when b.last_failure < :now - interval '1 day' or b.failures + 1 < :free then :now
                                else :now + least(60, power(2, least(b.failures + 1 - :free, 6))) * interval '1 minute' end
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("free", free)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The name is hashed: people type passwords into the wrong field. */
    private static String key(SignInName name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(name.text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One subscriber of IPv6 holds a whole /64. */
    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
    }

    /** Forgets what is older than a day. */
    void sweep() {
        jdbc.sql("delete from accounts.brake where last_failure < :yesterday and blocked_until < :yesterday")
                .param("yesterday", OffsetDateTime.now(clock).minusDays(1))
                .update();
    }
}
