package org.kepu.crash;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.kepu.areas.ReferenceAreas;
import org.kepu.audit.Audited;
import org.kepu.audit.Finding;
import org.kepu.audit.Verification;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What {@link AppendCrashTests} kills: fifty writers append to ledger and audit trail in one transaction each, and acknowledge it on
 * the console only after the commit. Writer w's n-th happening has the source {@code crash:w-n}. Before that it says what it found.
 */
@Component
@Profile("append")
class AppendWithoutEnd implements ApplicationRunner {

    static final int WRITERS = 50;

    /** Each takes some seconds while there is no database. */
    private static final int MOST_TRIES = 20;

    private static final AccountId SOMEBODY = new AccountId(new UUID(7, 7));

    private final ReferenceAreas areas;
    private final Ledger ledger;
    private final EvidenceQueries evidence;
    private final Verification verification;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    AppendWithoutEnd(
            ReferenceAreas areas,
            Ledger ledger,
            EvidenceQueries evidence,
            Verification verification,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.areas = areas;
        this.ledger = ledger;
        this.evidence = evidence;
        this.verification = verification;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        AreaId city = areas.load("xinzhou");
        Map<Integer, Long> last = found();
        CountDownLatch failed = new CountDownLatch(1);
        // Before the first of them can acknowledge anything: what stands before this line is not read as an
        // acknowledgement.
        System.out.println("writing");
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    write(city, number, last.getOrDefault(number, 0L));
                } finally {
                    failed.countDown();
                }
            });
        }
        failed.await();
        throw new IllegalStateException("a writer failed: the database does not come back");
    }

    /** Says for each writer how many entries there are, up to which number, and how many of them the audit trail knows. */
    private Map<Integer, Long> found() {
        Map<Integer, Long> last = new TreeMap<>();
        jdbc.sql("""
                select split_part(split_part(source, ':', 2), '-', 1)::int as writer, count(*) as entries,
                       count(distinct source) as happenings, max(split_part(source, '-', 2)::bigint) as last
                from evidence.entry where source like 'crash:%' group by 1 order by 1
                """).query(row -> {
            last.put(row.getInt("writer"), row.getLong("last"));
            System.out.println("found " + row.getInt("writer") + " " + row.getLong("entries") + " "
                    + row.getLong("happenings") + " " + row.getLong("last"));
        });
        long audited = jdbc.sql("select count(*) from audit.entry where action = 'crash.append'")
                .query(Long.class)
                .single();
        System.out.println(
                "totals " + evidence.total(Selection.all()).of(Measure.SESSIONS).toBigInteger() + " " + audited);
        System.out.println(
                switch (verification.verify()) {
                    case Finding.Intact intact -> "chain intact " + intact.links() + " " + intact.waiting();
                    case Finding.Broken broken -> "chain broken at " + broken.position() + " " + broken.entry();
                });
        return last;
    }

    private void write(AreaId city, int writer, long from) {
        for (long n = from + 1; ; n++) {
            String source = "crash:" + writer + "-" + n;
            EntryDraft draft = EntryDraft.of(LocalDate.now(clock), city, HappeningKind.LECTURE, "讲座 " + source, source)
                    .counting(Measure.SESSIONS, 1);
            boolean failed = enter(draft);
            System.out.println("appended " + writer + " " + n);
            if (failed) {
                System.out.println("again " + writer);
            }
        }
    }

    /** Enters it, as often as the database fails meanwhile; returns whether it did. */
    private boolean enter(EntryDraft draft) {
        for (int tries = 0; ; tries++) {
            try {
                transaction.executeWithoutResult(_ -> append(draft));
                return tries > 0;
            } catch (DataAccessException | TransactionException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(300_000_000);
            }
        }
    }

    /** What was committed without an answer is refused when it is tried again, and is in the audit trail already. */
    private void append(EntryDraft draft) {
        if (ledger.append(draft, SOMEBODY) instanceof Outcome.Refused<EntryId> refused) {
            if (!refused.refusals().getFirst().key().equals("evidence.refusal.twice")) {
                throw new IllegalStateException(refused.refusals().toString());
            }
            return;
        }
        events.publishEvent(new Appended(draft.source()));
    }

    private record Appended(String object) implements Audited {
        @Override
        public Optional<AccountId> actor() {
            return Optional.of(SOMEBODY);
        }

        @Override
        public String actorName() {
            return "作者";
        }

        @Override
        public String action() {
            return "crash.append";
        }
    }
}
