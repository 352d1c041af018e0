package org.kepu.matching;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.kepu.matching.core.Solved;
import org.kepu.matching.core.Week;
import org.kepu.matching.core.WeekPlanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works on searches, one at a time. Whoever works on one tells its row so; a process that ends lays its search down, and one that died
 * is missed after {@link SearchTable#STALE}: the next goes on from the best plan that was kept.
 */
@Component
public class SearchWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SearchWork.class);

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final SearchTable table;
    private final WeekReading weeks;
    private final Solvers solvers;
    private final UUID worker = UUID.randomUUID();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private volatile boolean closing;

    SearchWork(SearchTable table, WeekReading weeks, Solvers solvers) {
        this.table = table;
        this.weeks = weeks;
        this.solvers = solvers;
    }

    /** A search that finds nothing better for so long is over: two seconds and as many more for each ten orders. */
    private static Duration idle(int orders) {
        return Duration.ofSeconds(2 + 2L * (orders / 10));
    }

    @Scheduled(
            fixedDelayString = "${kepu.matching.look-every:2s}",
            initialDelayString = "${kepu.matching.look-every:2s}")
    void look() {
        if (!closing && busy.compareAndSet(false, true)) {
            table.claim(worker).ifPresentOrElse(this::inTheBackground, () -> busy.set(false));
        }
    }

    /** Works on the next search in this thread, outside of any transaction; empty if none waits. */
    public Optional<SearchId> workOnce() {
        Optional<Search> next = table.claim(worker);
        next.ifPresent(this::work);
        return next.map(Search::id);
    }

    private void inTheBackground(Search search) {
        thread.set(Thread.ofPlatform().name("week-plan").daemon(true).start(() -> {
            try {
                work(search);
            } finally {
                busy.set(false);
            }
        }));
    }

    private void work(Search search) {
        try {
            Week week = weeks.read(search);
            WeekPlanner planner = solvers.get();
            table.begin(search.id(), week.needs().size(), planner.greedy(week).worth());
            Beat beat = new Beat(search, System.nanoTime());
            Duration left = Duration.ofSeconds(Math.max(1, search.seconds() - search.spent()));
            Solved found = planner.solve(
                    week,
                    search.slots(),
                    new WeekPlanner.Limits(left, idle(week.needs().size())),
                    beat.best::set,
                    beat);
            beat.best.set(found);
            beat.getAsBoolean();
            if (closing) {
                table.layDown(search.id(), worker);
            } else {
                table.end(search.id(), worker, beat.asked ? SearchState.STOPPED : SearchState.DONE);
            }
        } catch (RuntimeException e) {
            LOG.error("The search {} for a week's plan failed", search.id(), e);
            table.end(search.id(), worker, SearchState.FAILED);
        }
    }

    /** Asked twice a second whether to stop; says to the row that it is alive. */
    private final class Beat implements BooleanSupplier {

        private final Search search;
        private final long begin;
        private final AtomicReference<Solved> best = new AtomicReference<>();
        private volatile boolean asked;

        Beat(Search search, long begin) {
            this.search = search;
            this.begin = begin;
        }

        @Override
        public boolean getAsBoolean() {
            Solved found = best.get();
            if (found != null) {
                int spent = search.spent()
                        + (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds();
                asked = !table.beat(search.id(), worker, spent, found);
            }
            return asked || closing;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        Thread working = thread.get();
        if (working != null) {
            working.join(FAREWELL);
        }
    }
}
