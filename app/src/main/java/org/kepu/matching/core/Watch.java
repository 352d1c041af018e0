package org.kepu.matching.core;

import ai.timefold.solver.core.api.solver.Solver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Asks again and again whether a search is to stop, and stops it, at the latest when its time is over. Whoever is asked is never
 * interrupted: it may be writing.
 */
final class Watch implements AutoCloseable {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(20);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    private Watch(Solver<?> solver, BooleanSupplier stop, long until) {
        thread = Thread.ofVirtual().name("plan-watch").start(() -> {
            try {
                // again and again, as a search that has not begun yet forgets that it was stopped
                while (!over.await(Math.clamp(until - System.nanoTime(), SOON, EVERY), TimeUnit.NANOSECONDS)) {
                    if (System.nanoTime() >= until || stop.getAsBoolean()) {
                        solver.terminateEarly();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Watches until a moment as the machine counts nanoseconds. */
    static Watch over(Solver<?> solver, BooleanSupplier stop, long until) {
        return new Watch(solver, stop, until);
    }

    @Override
    public void close() {
        over.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
