package org.kepu.matching.core;

import ai.timefold.solver.core.api.solver.Solver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks again and again whether a search is to stop, and stops it. Whoever is asked is never interrupted: it may be writing. */
final class Watch implements AutoCloseable {

    private static final long EVERY_MILLIS = 500;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    private Watch(Solver<?> solver, BooleanSupplier stop) {
        thread = Thread.ofVirtual().name("plan-watch").start(() -> {
            try {
                while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (stop.getAsBoolean()) {
                        solver.terminateEarly();
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static Watch over(Solver<?> solver, BooleanSupplier stop) {
        return new Watch(solver, stop);
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
