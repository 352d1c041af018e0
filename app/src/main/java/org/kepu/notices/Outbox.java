package org.kepu.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the house: written in the transaction that caused it, delivered afterwards. */
@Service
@Transactional
public class Outbox {

    private static final int DAYS_KEPT = 30;

    private final JdbcClient jdbc;
    private final Outlets outlets;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Outlets outlets, Clock clock) {
        this.jdbc = jdbc;
        this.outlets = outlets;
        this.clock = clock;
    }

    /** Whether this way out is open. */
    public boolean open(Channel channel) {
        return outlets.find(channel).isPresent();
    }

    /** Queues a mail to the person's address of the day it is delivered; nothing happens where mail is not set up. */
    public void mail(AccountId to, String subject, String body) {
        queue(Channel.MAIL, Optional.of(to), Optional.empty(), subject, body);
    }

    /** Queues a text message to the person's number of the day it is delivered; nothing happens where they are not set up. */
    public void sms(AccountId to, String body) {
        queue(Channel.SMS, Optional.of(to), Optional.empty(), "", body);
    }

    /**
     * Queues a text message to somebody without an account, whose mobile is asked for when it is delivered; nothing happens where
     * text messages are not set up.
     */
    public void sms(Correspondent to, String body) {
        queue(Channel.SMS, Optional.empty(), Optional.of(to), "", body);
    }

    private void queue(
            Channel channel,
            Optional<AccountId> account,
            Optional<Correspondent> correspondent,
            String subject,
            String body) {
        if (open(channel)) {
            jdbc.sql("""
                    insert into notices.dispatch (id, channel, account, correspondent, subject, body, queued_at, next_at)
                    values (:id, :channel, :account::uuid, :correspondent, :subject, :body, :now, :now)""")
                    .param("id", DispatchId.create().value())
                    .param("channel", channel.name())
                    .param("account", account.map(AccountId::value).orElse(null), Types.OTHER)
                    .param(
                            "correspondent",
                            correspondent.map(Correspondent::key).orElse(null),
                            Types.VARCHAR)
                    .param("subject", subject)
                    .param("body", body)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Latest first; what was given up or waits for another attempt before everything else. */
    @Transactional(readOnly = true)
    public Paged<DispatchView> list(Paging paging) {
        long total = jdbc.sql("select count(*) from notices.dispatch")
                .query(Long.class)
                .single();
        return new Paged<>(
                jdbc.sql("""
                                select * from notices.dispatch
                                order by sent_at is not null, next_at is not null, queued_at desc, id
                                limit :size offset :offset""")
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(Outbox::map)
                        .list(),
                paging,
                total);
    }

    /** Tries a dispatch that was given up, or waits, at once. */
    public void retry(DispatchId id) {
        jdbc.sql("""
                update notices.dispatch set next_at = :now, attempts = 0
                where id = :id and sent_at is null and body <> ''""")
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Forgets the texts of what is long done. */
    void forget() {
        jdbc.sql("""
                update notices.dispatch set subject = '', body = ''
                where queued_at < :before and next_at is null and body <> ''""")
                .param("before", OffsetDateTime.now(clock).minusDays(DAYS_KEPT))
                .update();
    }

    private static DispatchView map(ResultSet row, int number) throws SQLException {
        return new DispatchView(
                new DispatchId(row.getObject("id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                Optional.ofNullable(row.getObject("account", UUID.class)).map(AccountId::new),
                instant(row, "queued_at").orElseThrow(),
                row.getInt("attempts"),
                instant(row, "next_at"),
                instant(row, "sent_at"),
                row.getString("last_error"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
