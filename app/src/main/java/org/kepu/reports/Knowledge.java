package org.kepu.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Totals;
import org.kepu.plan.ClauseId;
import org.kepu.shared.Paging;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.springframework.stereotype.Service;

/** Looks up what happened and what was to be done, so that nobody has to remember it for a report. */
@Service
public class Knowledge {

    private static final int ENTRIES = 200;

    private final EvidenceQueries evidence;
    private final TaskQueries tasks;

    Knowledge(EvidenceQueries evidence, TaskQueries tasks) {
        this.evidence = evidence;
        this.tasks = tasks;
    }

    /** What is known for a report now: the latest two hundred entries of the unit, and its tasks of the year. */
    public Known of(ReportView report) {
        Set<ClauseId> clauses =
                report.sections().stream().map(ReportView.Section::clause).collect(Collectors.toSet());
        Map<ClauseId, List<Entry>> happenings = new HashMap<>();
        if (!clauses.isEmpty()) {
            List<Entry> entries = evidence.list(
                            report.row()
                                    .quarter()
                                    .selection()
                                    .by(report.row().unit())
                                    .serving(clauses),
                            new Paging(1, ENTRIES),
                            Totals.NONE)
                    .rows();
            clauses.forEach(clause -> happenings.put(
                    clause,
                    entries.stream()
                            .filter(entry -> entry.clauses().contains(clause))
                            .toList()));
        }
        Map<ClauseId, List<TaskView>> mine =
                tasks
                        .list(TaskFilter.of(
                                Set.of(report.row().unit()),
                                report.row().quarter().year()))
                        .stream()
                        .collect(Collectors.groupingBy(task -> task.clause().id()));
        return new Known(happenings, mine);
    }
}
