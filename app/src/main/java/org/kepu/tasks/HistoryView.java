package org.kepu.tasks;

import java.time.Instant;
import java.util.List;

/**
 * Something that was done.
 *
 * @param insteadOf name of the person for whom it was done, who was away; empty for nobody
 * @param what message key of a short past tense
 * @param reason empty if none was given
 * @param changes what a correction changed
 */
public record HistoryView(
        Instant at, String by, String insteadOf, String what, String reason, List<TaskCells.Change> changes) {}
