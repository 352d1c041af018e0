package org.kepu.brakes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Once the free failures are used up, attempts are refused for a minute, then for two, four and so on up to an hour; a day without
 * failures forgets them. What does not exist is treated alike, so a brake tells nothing about what does.
 */
@Service
public class Brakes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Brakes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long attempts at any of these are still refused; zero if they are not. */
    public Duration waitFor(Braked... tried) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Arrays.stream(tried)
                .map(one -> waitFor(one, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration waitFor(Braked tried, OffsetDateTime now) {
        return jdbc.sql("""
                        select blocked_until from brakes.brake where kind = :kind and key = :key and blocked_until > :now
                        """)
                .param("kind", tried.kind())
                .param("key", hash(tried))
                .param("now", now)
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    /** Counts one failure at each of these. */
    public void failed(Braked... tried) {
        Arrays.stream(tried).forEach(this::count);
    }

    /** Forgets the failures at this. */
    public void release(Braked tried) {
        jdbc.sql("delete from brakes.brake where kind = :kind and key = :key")
                .param("kind", tried.kind())
                .param("key", hash(tried))
                .update();
    }

    private void count(Braked tried) {
        jdbc.sql("""
                        insert into brakes.brake as b (kind, key, failures, last_failure, blocked_until)
                        values (:kind, :key, 1, :now, :now)
                        on conflict (kind, key) do update set
                            failures = case when b.last_failure < :now - interval '1 day' then 1 else b.failures + 1 end,
                            last_failure = :now,
                            blocked_until = case
                                when b.last_failure < :now - interval '1 day' or b.failures + 1 < :free then :now
                                else :now + least(60, power(2, least(b.failures + 1 - :free, 6))) * interval '1 minute' end
                        """)
                .param("kind", tried.kind())
                .param("key", hash(tried))
                .param("free", tried.free())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Forgets what is older than a day, every night. */
    @Scheduled(cron = "0 41 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        jdbc.sql("delete from brakes.brake where last_failure < :yesterday and blocked_until < :yesterday")
                .param("yesterday", OffsetDateTime.now(clock).minusDays(1))
                .update();
    }

    private static byte[] hash(Braked tried) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((tried.kind() + '\0' + tried.key()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
