package org.kepu.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as its reader sees it.
 *
 * @param addressee the key of whom it is for
 * @param letter the letter it is, empty for what the platform says
 * @param body what the letter says, may be empty
 * @param readAt when this reader read it
 */
public record MessageView(
        MessageId id,
        String addressee,
        String key,
        List<String> arguments,
        String path,
        Optional<LetterId> letter,
        String body,
        Instant sentAt,
        Optional<Instant> readAt) {}
