package org.kepu.web;

import java.util.Set;

/**
 * A page that says what went wrong.
 *
 * @param reference what to tell the administrator, empty if nothing was logged
 */
public record FailurePage(int status, String reference) {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 429, 500);

    /** Under which key the texts stand. */
    public String key() {
        return "failure." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
    }
}
