package org.kepu.audit.web;

import java.util.List;
import org.kepu.shared.Paged;
import org.kepu.web.Option;

/**
 * The trail.
 *
 * @param query the search as the part of an address behind the question mark, for the exports
 * @param problem the sentence about an export that was refused, empty if there is none
 */
public record AuditPage(Paged<Line> paged, AuditSearch search, List<Option> actions, String query, String problem) {

    /** One entry, ready to print. */
    public record Line(
            String at, String who, String address, String act, String object, String details, boolean refused) {}
}
