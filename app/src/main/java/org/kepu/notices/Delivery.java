package org.kepu.notices;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what is queued. Each dispatch is taken in a transaction of its own, and other copies of the application skip it
 * meanwhile; if this one dies while delivering, it is delivered again with the same id.
 */
@Component
class Delivery {

    /** Pauses before each further attempt; after the last one it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Outlets outlets;
    private final Outbox outbox;
    private final PersonalData personal;
    private final List<Correspondents> correspondents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delivery(
            JdbcClient jdbc,
            Outlets outlets,
            Outbox outbox,
            PersonalData personal,
            List<Correspondents> correspondents,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.outlets = outlets;
        this.outbox = outbox;
        this.personal = personal;
        this.correspondents = correspondents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Delivers what is due; a rate and not a delay, so that a slow server holds nobody else's schedule up. */
    @Scheduled(fixedRateString = "${kepu.outbox.deliver-every:10s}")
    void deliver() {
        for (int i = 0; i < AT_ONCE && Boolean.TRUE.equals(transaction.execute(_ -> deliverOne())); i++) {}
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        outbox.forget();
    }

    /** Whether there was one. */
    private boolean deliverOne() {
        Optional<Waiting> next = jdbc.sql("""
                        select id, channel, account, correspondent, subject, body, attempts from notices.dispatch
                        where next_at <= :now and channel = any(:channels)
                        order by next_at limit 1 for update skip locked""")
                .param("now", OffsetDateTime.now(clock))
                .param(
                        "channels",
                        outlets.open().keySet().stream().map(Channel::name).toArray(String[]::new),
                        Types.ARRAY)
                .query((row, number) -> new Waiting(
                        new DispatchId(row.getObject("id", UUID.class)),
                        Channel.valueOf(row.getString("channel")),
                        Optional.ofNullable(row.getObject("account", UUID.class))
                                .map(AccountId::new),
                        Optional.ofNullable(row.getString("correspondent")).map(Correspondent::parse),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .optional();
        next.ifPresent(this::attempt);
        return next.isPresent();
    }

    private void attempt(Waiting waiting) {
        Optional<String> address = address(waiting);
        if (address.isEmpty()) {
            record(waiting, PAUSES.size(), false, "no address any more");
            return;
        }
        try {
            outlets.find(waiting.channel())
                    .orElseThrow()
                    .deliver(new Dispatch(
                            waiting.id(), waiting.channel(), address.get(), waiting.subject(), waiting.body()));
            record(waiting, waiting.attempts(), true, "");
        } catch (DeliveryFailed failed) {
            record(waiting, waiting.attempts(), false, String.valueOf(failed.getMessage()));
        }
    }

    private Optional<String> address(Waiting waiting) {
        Field where = waiting.channel() == Channel.MAIL ? Field.MAIL : Field.PHONE;
        return waiting.account()
                .flatMap(account -> personal.find(Reach.everything(), account, where))
                .or(() -> waiting.correspondent()
                        .flatMap(to -> correspondents.stream()
                                .filter(each -> each.kind().equals(to.kind()))
                                .findFirst()
                                .flatMap(each -> each.findMobile(to.id()))));
    }

    private void record(Waiting waiting, int attempts, boolean sent, String error) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        boolean again = !sent && attempts < PAUSES.size();
        jdbc.sql("""
                update notices.dispatch set attempts = attempts + 1, last_error = :error, sent_at = :sent, next_at = :next
                where id = :id""")
                .param("error", error.substring(0, Math.min(300, error.length())))
                .param("sent", sent ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("next", again ? now.plus(PAUSES.get(attempts)) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", waiting.id().value())
                .update();
    }

    private record Waiting(
            DispatchId id,
            Channel channel,
            Optional<AccountId> account,
            Optional<Correspondent> correspondent,
            String subject,
            String body,
            int attempts) {}
}
