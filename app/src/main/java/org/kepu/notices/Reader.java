package org.kepu.notices;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether one person has read a message.
 *
 * @param addressee the key of the addressee the person belongs, or then belonged, to
 * @param name of the person, empty where nobody holds the role
 */
public record Reader(String addressee, String name, Optional<Instant> readAt) {}
