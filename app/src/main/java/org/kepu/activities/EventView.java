package org.kepu.activities;

import java.time.Instant;

/**
 * What was done with an activity.
 *
 * @param step name of an {@link ActivityStep}, or {@code ENTER}
 */
public record EventView(String step, String reason, Instant at, String by) {}
