package org.kepu.notices;

import java.time.Instant;
import org.kepu.shared.AreaId;

/**
 * A letter the office sent.
 *
 * @param sentBy name of who sent it
 * @param addressees how many it went to
 * @param read how many of them somebody has read it for
 */
public record LetterView(
        LetterId id, AreaId area, String title, String body, String sentBy, Instant sentAt, int addressees, int read) {}
