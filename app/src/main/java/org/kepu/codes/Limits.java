package org.kepu.codes;

import java.net.InetAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.kepu.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How often codes are sent, counted in the database: messages cost money, and phones are not ours to ring. */
@Component
class Limits {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Secrets secrets;

    Limits(JdbcClient jdbc, Clock clock, Secrets secrets) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Counts one asking if it is within the limits; askings for one phone wait for each other, so that none slips past. */
    boolean allow(String phone, InetAddress address) {
        byte[] phoneHash = secrets.hash("ASKED PHONE", phone);
        byte[] addressHash = secrets.hash("ASKED ADDRESS", network(address));
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended(:phone, 0)), pg_advisory_xact_lock(hashtextextended(:address, 0))")
                .param("phone", HexFormat.of().formatHex(phoneHash))
                .param("address", HexFormat.of().formatHex(addressHash))
                .query((row, number) -> "")
                .single();
        boolean within = jdbc.sql("""
                        select count(*) filter (where phone = :phone and at > :now - interval '1 minute') = 0
                           and count(*) filter (where phone = :phone and at > :now - interval '1 hour') < 5
                           and count(*) filter (where phone = :phone) < 10
                           and count(*) filter (where address = :address and at > :now - interval '1 hour') < 20
                        from codes.asked where (phone = :phone or address = :address) and at > :now - interval '1 day'
                        """)
                .param("phone", phoneHash)
                .param("address", addressHash)
                .param("now", now)
                .query(Boolean.class)
                .single();
        if (within) {
            jdbc.sql("insert into codes.asked (phone, address, at) values (:phone, :address, :now)")
                    .param("phone", phoneHash)
                    .param("address", addressHash)
                    .param("now", now)
                    .update();
        }
        return within;
    }

    /** Forgets what is older than a day, every night. */
    @Scheduled(cron = "0 42 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        jdbc.sql("delete from codes.asked where at < :yesterday")
                .param("yesterday", OffsetDateTime.now(clock).minusDays(1))
                .update();
    }

    /** One subscriber of IPv6 holds a whole /64. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
    }
}
