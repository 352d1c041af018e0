package org.kepu.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as they stand in tables and sentences, the same in both languages. */
public final class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Times() {}

    /** To the minute, in China: {@code 2026-11-26 09:30}. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
