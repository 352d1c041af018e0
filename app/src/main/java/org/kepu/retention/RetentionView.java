package org.kepu.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule as it is in force.
 *
 * @param days after how many days; 0 for never
 * @param lastRun when it was last carried out, empty if never
 * @param rows to how many rows it was done in all
 */
public record RetentionView(String table, int days, Fate fate, Optional<Instant> lastRun, long rows) {}
