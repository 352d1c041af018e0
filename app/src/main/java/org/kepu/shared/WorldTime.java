package org.kepu.shared;

import java.time.Clock;
import java.time.Instant;

/**
 * The time all machines agree on, for what is compared with other people's devices. Everything else asks the {@link Clock}, which
 * in the demonstration stands in another year.
 */
public final class WorldTime {

    private final Clock clock;

    WorldTime(Clock clock) {
        this.clock = clock;
    }

    /** Now. */
    public Instant instant() {
        return clock.instant();
    }
}
