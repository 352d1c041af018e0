package org.kepu.reports;

import java.util.List;
import java.util.Map;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;

/**
 * What somebody writes into a report.
 *
 * @param bodies texts by clause; clauses that are missing keep theirs
 * @param files what is attached from now on
 */
public record ReportDraft(
        String overview, String problems, String plans, Map<ClauseId, String> bodies, List<FileId> files) {

    public ReportDraft {
        overview = overview.strip();
        problems = problems.strip();
        plans = plans.strip();
        bodies = Map.copyOf(bodies);
        files = files.stream().distinct().toList();
    }
}
