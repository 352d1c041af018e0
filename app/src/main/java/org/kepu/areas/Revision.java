package org.kepu.areas;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One change of an area.
 *
 * @param action CREATED, CHANGED, CLOSED, REOPENED or WITHDRAWN
 * @param changes what differs after it; texts as they are stored
 */
public record Revision(OffsetDateTime at, String action, List<Change> changes) {

    /** One difference; {@code field} is a field of {@link AreaCells}. */
    public record Change(String field, String was, String is) {}
}
