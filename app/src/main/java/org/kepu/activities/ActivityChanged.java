package org.kepu.activities;

import java.util.Optional;

/**
 * Something was done with an activity; published inside the acting transaction.
 *
 * @param step what was done; an {@link ActivityStep#EDIT} may have moved sessions or changed the terms of signing up
 * @param session the one called off, for {@link ActivityStep#CALL_OFF_SESSION}
 */
public record ActivityChanged(ActivityId activity, ActivityStep step, Optional<SessionId> session) {}
