package org.kepu.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A session as it is entered.
 *
 * @param id of the session it changes; empty for a new one
 */
public record SessionDraft(Optional<SessionId> id, Instant starts, Instant ends) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** A new session from when to when, as {@link #span()} says it; empty if it does not. */
    static Optional<SessionDraft> of(String span) {
        try {
            String[] ends = span.split("/", -1);
            return ends.length == 2
                    ? Optional.of(new SessionDraft(Optional.empty(), moment(ends[0]), moment(ends[1])))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** From when to when, in China: {@code 2027-02-06T14:00/2027-02-06T16:00}. */
    public String span() {
        return LocalDateTime.ofInstant(starts, ActivityCells.CHINA) + "/"
                + LocalDateTime.ofInstant(ends, ActivityCells.CHINA);
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(ActivityCells.CHINA).toInstant();
    }

    boolean possible() {
        return ends.isAfter(starts) && !ends.isAfter(starts.plus(LONGEST));
    }
}
