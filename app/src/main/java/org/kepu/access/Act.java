package org.kepu.access;

import java.time.Instant;

/**
 * Who does something, when, and why.
 *
 * @param at when it counts as done; sample data may lie in the past
 * @param reason may be empty where none is asked for
 */
public record Act(Viewer by, Instant at, String reason) {

    public Act {
        reason = reason.strip();
    }

    /** Something done without giving a reason. */
    public static Act of(Viewer by, Instant at) {
        return new Act(by, at, "");
    }
}
