package org.kepu.planreader;

import java.time.Duration;

/**
 * How much one document may cost.
 *
 * @param bytes largest file
 * @param characters most text
 * @param time longest reading
 */
public record ReadLimits(int bytes, int characters, Duration time) {

    /** 20 MB, 600 000 characters (some forty times a usual plan), 20 seconds. */
    public static ReadLimits usual() {
        return new ReadLimits(20 << 20, 600_000, Duration.ofSeconds(20));
    }
}
