package org.kepu.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
    private final JdbcTemplate template;

    Sealing(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Transactional
    @Scheduled(fixedDelayString = "${kepu.audit.seal-every:1s}")
    public int seal() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        List<AuditEntry> waiting = waiting();
        if (waiting.isEmpty()) {
            return 0;
        }
        Link last = jdbc.sql("select position, hash from audit.seal order by position desc limit 1")
                .query((row, number) -> new Link(row.getLong("position"), row.getBytes("hash")))
                .optional()
                .orElse(new Link(0, Chain.START));
        List<Object[]> links = new ArrayList<>();
        List<Object[]> sealed = new ArrayList<>();
        for (AuditEntry entry : waiting) {
            last = new Link(last.position() + 1, Chain.next(last.hash(), entry));
            links.add(new Object[] {last.position(), entry.id(), last.hash()});
            sealed.add(new Object[] {entry.id()});
        }
        template.batchUpdate("insert into audit.seal (position, entry, hash) values (?, ?, ?)", links);
        template.batchUpdate("delete from audit.unsealed where entry = ?", sealed);
        return links.size();
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
