package org.kepu.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * What part of the public list is wanted.
 *
 * @param near path of the area whose activities come first, from the city down; empty to go by time alone
 * @param theme key of a theme, empty for all
 * @param from sessions that end after this
 * @param to sessions that begin before this
 */
public record ActivityFilter(
        List<AreaId> near,
        Optional<Audience> audience,
        Optional<ActivityKind> kind,
        Optional<UnitId> unit,
        String theme,
        Instant from,
        Instant to) {

    public ActivityFilter {
        near = List.copyOf(near);
    }
}
