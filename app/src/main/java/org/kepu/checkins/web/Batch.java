package org.kepu.checkins.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.activities.SessionId;
import org.kepu.checkins.DoorRecord;
import org.kepu.checkins.RecordId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;

/** What a phone sends. */
record Batch(@Nullable List<Line> records) {

    /**
     * One record as the phone wrote it.
     *
     * @param code hash of the code; empty for people without one
     * @param at ISO 8601
     */
    record Line(
            @Nullable String id,
            @Nullable String session,
            @Nullable String code,
            @Nullable String end,
            @Nullable String audience,
            int heads,
            @Nullable String at,
            @Nullable String phone) {

        /** The record; empty if it is none, which the phone is told. */
        Optional<DoorRecord> read() {
            try {
                Optional<String> hash = Optional.of(text(code)).filter(text -> !text.isEmpty());
                Optional<Audience> whom =
                        hash.isPresent() ? Optional.empty() : Optional.of(Audience.valueOf(text(audience)));
                boolean right = hash.map(text -> text.matches("[0-9a-f]{64}") && heads > 0)
                                .orElse(true)
                        && heads != 0
                        && Math.abs((long) heads) <= 500
                        && text(end).length() <= 4
                        && text(phone).length() <= 40;
                return right
                        ? Optional.of(new DoorRecord(
                                RecordId.parse(text(id)),
                                SessionId.parse(text(session)),
                                hash,
                                text(end),
                                whom,
                                heads,
                                Instant.parse(text(at)),
                                text(phone)))
                        : Optional.empty();
            } catch (NotFound | IllegalArgumentException | DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /**
     * What is answered.
     *
     * @param kept ids the phone can forget
     * @param refused ids that could not be read; the phone keeps them and says so
     */
    record Kept(List<String> kept, List<String> refused) {}
}
