package org.kepu.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kepu.files.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The documents that wait to be read, in the database: any process may take the next one, and one that a dead process was reading
 * is taken again when its lease has run out.
 */
@Repository
class ReadingQueue {

    static final Duration LEASE = Duration.ofSeconds(15);

    /** A document that kills the process twice is not tried a third time. */
    static final int ATTEMPTS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Semaphore arrivals = new Semaphore(0);

    ReadingQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A document to read, leased to this process. */
    record Job(ImportId id, FileId file, String name, int attempt) {}

    /** Says that something arrived; call it after the transaction that queued it. */
    void wake() {
        arrivals.release();
    }

    /** Waits until something arrived here, or for a while: another process may have left a job behind. */
    void await(Duration longest) throws InterruptedException {
        if (arrivals.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            arrivals.drainPermits();
        }
    }

    /** Takes the document that has waited longest, if any waits. */
    Optional<Job> take() {
        return jdbc.sql("""
                        update intake.import set status = 'READING', leased_until = :until, attempts = attempts + 1
                        where id = (
                            select id from intake.import
                            where status = 'QUEUED' or (status = 'READING' and leased_until < :now)
                            order by created_at limit 1 for update skip locked)
                        returning id, file_id, name, attempts
                        """)
                .param("now", now())
                .param("until", now().plus(LEASE))
                .query((row, n) -> new Job(
                        new ImportId(row.getObject("id", UUID.class)),
                        new FileId(row.getObject("file_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Keeps a document leased while it is being read. */
    void renew(ImportId id) {
        jdbc.sql("update intake.import set leased_until = :until where id = :id and status = 'READING'")
                .param("id", id.value())
                .param("until", now().plus(LEASE))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
