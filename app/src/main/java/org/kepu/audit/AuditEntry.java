package org.kepu.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the trail.
 *
 * @param address where the request came from (IPv4 or IPv6), empty for work the system did itself
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Optional<UUID> actor,
        String actorName,
        Optional<String> address,
        String action,
        String object,
        boolean refused,
        String details) {}
