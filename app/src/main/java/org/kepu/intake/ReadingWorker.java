package org.kepu.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.ReadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads waiting documents one at a time, beside the requests of users. */
@Component
class ReadingWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(4);

    /** The reader ends by itself much earlier; this is for a thread that does not answer. */
    private static final int LONGEST_BEATS = 15;

    private final ReadingQueue queue;
    private final DocumentReading reading;
    private volatile @Nullable Thread thread;

    ReadingWorker(ReadingQueue queue, DocumentReading reading) {
        this.queue = queue;
        this.reading = reading;
    }

    @Override
    public void start() {
        Thread worker = Thread.ofPlatform().name("plan-reading").daemon().unstarted(this::work);
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (isRunning()) {
            try {
                Optional<ReadingQueue.Job> job = queue.take();
                if (job.isPresent()) {
                    read(job.get());
                } else {
                    queue.await(IDLE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!isRunning()) {
                    return;
                }
                LOG.error("a document could not be read; it is tried again when its lease ends", e);
            }
        }
    }

    private void read(ReadingQueue.Job job) throws InterruptedException {
        if (job.attempt() > ReadingQueue.ATTEMPTS) {
            reading.giveUp(job.id());
            return;
        }
        CompletableFuture<ReadResult> result = CompletableFuture.supplyAsync(
                () -> reading.read(job), task -> Thread.ofPlatform().daemon().start(task));
        for (int beat = 0; beat < LONGEST_BEATS; beat++) {
            try {
                reading.keep(job.id(), result.get(BEAT.toMillis(), TimeUnit.MILLISECONDS));
                return;
            } catch (TimeoutException e) {
                queue.renew(job.id());
            } catch (ExecutionException | CompletionException e) {
                LOG.error("reading {} failed", job.name(), e);
                reading.giveUp(job.id());
                return;
            }
        }
        reading.giveUp(job.id());
    }
}
