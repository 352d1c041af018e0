package org.kepu.notices;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends messages and keeps who read them. */
@Service
@Transactional
public class Messages {

    private final MessageRows rows;
    private final Sentences sentences;
    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(MessageRows rows, Sentences sentences, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.sentences = sentences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sends a message, inside the transaction of whoever acts.
     *
     * @throws org.springframework.context.NoSuchMessageException if no sentence has its key
     */
    public MessageId send(Message message) {
        sentences.require(message.key());
        return rows.insert(message, Optional.empty());
    }

    /** The reader has read it; the first time counts. */
    public void read(MessageId message, AccountId reader) {
        jdbc.sql("""
                insert into notices.receipt (message, account, read_at) values (:message, :account, :now)
                on conflict do nothing""")
                .param("message", message.value())
                .param("account", reader.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The viewer has read everything that lies on the desk. */
    public void readAll(Viewer viewer) {
        jdbc.sql("""
                insert into notices.receipt (message, account, read_at)
                select id, :account, :now from notices.message where addressee = any(:keys) and sent_at > :since
                on conflict do nothing""")
                .param("account", viewer.account().orElseThrow().value())
                .param("keys", Desk.of(viewer).keyArray(), Types.ARRAY)
                .param("since", OffsetDateTime.now(clock).minusDays(MessageQueries.DAYS_UNREAD))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
