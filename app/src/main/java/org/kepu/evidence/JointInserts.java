package org.kepu.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes entries that belong to nobody's transaction. Whoever comes while others are being written is written next, together with
 * all who came meanwhile: the more come, the less each costs. Nobody waits for company, and nobody is answered before the commit.
 */
@Component
class JointInserts {

    /** While one lane waits for the database, another can prepare. */
    private static final int LANES = 2;

    private static final int MOST = 100;

    private final EntryTable table;
    private final AreaQueries areas;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore lanes = new Semaphore(LANES);

    JointInserts(EntryTable table, AreaQueries areas, JdbcClient jdbc, TransactionTemplate transaction) {
        this.table = table;
        this.areas = areas;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Whether it was inserted; not if its source has a standing entry.
     *
     * @throws NotFound if there is no such area
     */
    boolean insert(EntryId id, EntryDraft draft, AccountId by, Instant at) {
        Waiting waiting = new Waiting(id, draft, by, at, new CompletableFuture<>());
        queue.add(waiting);
        openLane();
        try {
            return waiting.inserted().join().orElseGet(() -> insertAlone(waiting));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** @param inserted empty if it has to be tried alone, outside the lanes */
    private record Waiting(
            EntryId id, EntryDraft draft, AccountId by, Instant at, CompletableFuture<Optional<Boolean>> inserted) {

        /** Tells what went wrong; nothing, if it has to be tried alone. */
        void give(Optional<Throwable> failure) {
            failure.ifPresentOrElse(inserted::completeExceptionally, () -> inserted.complete(Optional.empty()));
        }

        NewEntry in(List<AreaId> path) {
            return new NewEntry(id, draft, path, by, at);
        }
    }

    private void openLane() {
        if (lanes.tryAcquire()) {
            Thread.startVirtualThread(this::work);
        }
    }

    private void work() {
        try {
            for (List<Waiting> some = take(); !some.isEmpty(); some = take()) {
                insert(some);
            }
        } finally {
            lanes.release();
        }
        // Somebody may have come after the last look and found no lane free.
        if (!queue.isEmpty()) {
            openLane();
        }
    }

    private List<Waiting> take() {
        List<Waiting> some = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = some.size() < MOST ? queue.poll() : null) {
            some.add(next);
        }
        return some;
    }

    /**
     * What keeps one of them from being inserted must not keep the others: then nothing was committed, and each is tried alone. Of a
     * commit that failed nobody knows what came of it, and that is what they are told.
     */
    private void insert(List<Waiting> some) {
        AtomicBoolean written = new AtomicBoolean();
        try {
            List<Runnable> answers = Objects.requireNonNull(transaction.execute(_ -> {
                List<Runnable> later = insertTogether(some);
                written.set(true);
                return later;
            }));
            answers.forEach(Runnable::run);
        } catch (DataAccessException e) {
            boolean alone = !written.get() && !(e instanceof DataAccessResourceFailureException);
            some.forEach(waiting -> waiting.give(alone ? Optional.empty() : Optional.of(e)));
        } catch (RuntimeException | Error e) {
            some.forEach(waiting -> waiting.give(Optional.of(e)));
        }
    }

    /** Inserts them and returns what to answer after the commit. */
    private List<Runnable> insertTogether(List<Waiting> some) {
        // Somebody else's transaction may hold a source of one of them for long.
        jdbc.sql("set local lock_timeout = '250ms'").update();
        Map<AreaId, Area> known = areas.map(
                some.stream().map(each -> each.draft().area()).distinct().toList());
        List<Runnable> answers = new ArrayList<>();
        List<Waiting> placed = new ArrayList<>();
        List<NewEntry> entries = new ArrayList<>();
        for (Waiting each : some) {
            Area area = known.get(each.draft().area());
            if (area == null) {
                answers.add(() -> each.inserted().completeExceptionally(missing(each.draft())));
            } else {
                placed.add(each);
                entries.add(each.in(area.path()));
            }
        }
        Set<EntryId> inserted = table.insert(entries);
        placed.forEach(each -> answers.add(() -> each.inserted().complete(Optional.of(inserted.contains(each.id())))));
        return answers;
    }

    private boolean insertAlone(Waiting waiting) {
        List<AreaId> path = areas.get(waiting.draft().area()).path();
        return Boolean.TRUE.equals(transaction.execute(_ -> table.insert(waiting.in(path))));
    }

    private static NotFound missing(EntryDraft draft) {
        return new NotFound("area " + draft.area());
    }
}
