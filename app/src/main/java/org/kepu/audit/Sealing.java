package org.kepu.audit;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds new entries to the chain. Chaining apart from writing keeps acting transactions from queueing behind one another; an entry
 * is unsealed for about a second. Only entries of transactions that can have no unfinished elder are taken, so the order is final.
 */
@Component
class Sealing {

    private static final int BATCH = 2_000;

    /** One sealer at a time over all copies of the application; the number is ours alone. */
    private static final long LOCK = 0x6b657075_0001L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Sealing(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Seals until nothing waits whose order is final, or another copy of the application is at it. */
    @Scheduled(fixedDelayString = "${kepu.audit.seal-every:1s}")
    void sealAll() {
        while (seal() == BATCH) {
            Thread.onSpinWait();
        }
    }

    /** Seals one batch and returns how many entries it had. */
    int seal() {
        return Objects.requireNonNull(transaction.execute(_ -> mine() ? seal(waiting()) : 0));
    }

    private boolean mine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private int seal(List<AuditEntry> waiting) {
        if (waiting.isEmpty()) {
            return 0;
        }
        Link last = last();
        Long[] positions = new Long[waiting.size()];
        byte[][] hashes = new byte[waiting.size()][];
        for (int i = 0; i < positions.length; i++) {
            last = new Link(last.position() + 1, Chain.next(last.hash(), waiting.get(i)));
            positions[i] = last.position();
            hashes[i] = last.hash();
        }
        jdbc.sql("""
                        with link as (
                            insert into audit.seal (position, entry, hash)
                            select * from unnest(:positions::bigint[], :entries::uuid[], :hashes::bytea[]) returning entry)
                        delete from audit.unsealed u using link where u.entry = link.entry
                        """)
                .param("positions", positions, Types.ARRAY)
                .param("entries", waiting.stream().map(AuditEntry::id).toArray(UUID[]::new), Types.ARRAY)
                .param("hashes", hashes, Types.ARRAY)
                .update();
        return positions.length;
    }

    private Link last() {
        return jdbc.sql("select position, hash from audit.seal order by position desc limit 1")
                .query((row, number) -> new Link(row.getLong("position"), row.getBytes("hash")))
                .optional()
                .orElse(new Link(0, Chain.START));
    }

    /** A number beyond this server's own comes from a restored backup: its transaction ended long ago. */
    private List<AuditEntry> waiting() {
        return jdbc.sql("select " + Links.COLUMNS + """
                 from audit.unsealed u
                 join audit.entry e on e.id = u.entry
                where u.written_in < pg_snapshot_xmin(pg_current_snapshot())
                   or u.written_in >= pg_snapshot_xmax(pg_current_snapshot())
                order by u.written_in, e.id
                limit :batch
                """)
                .param("batch", BATCH)
                .query(Links.ENTRY)
                .list();
    }

    private record Link(long position, byte[] hash) {}
}
