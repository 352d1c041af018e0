package org.kepu.reports;

import java.util.List;
import java.util.Map;
import org.kepu.evidence.Entry;
import org.kepu.plan.ClauseId;
import org.kepu.tasks.TaskView;

/**
 * What the platform knows about a report's clauses beyond figures.
 *
 * @param happenings the unit's entries of the quarter by clause, newest first
 * @param tasks the unit's tasks of the year by clause
 */
public record Known(Map<ClauseId, List<Entry>> happenings, Map<ClauseId, List<TaskView>> tasks) {

    /** The entries that serve a clause. */
    public List<Entry> happenings(ClauseId clause) {
        return happenings.getOrDefault(clause, List.of());
    }

    /** The tasks under a clause. */
    public List<TaskView> tasks(ClauseId clause) {
        return tasks.getOrDefault(clause, List.of());
    }
}
