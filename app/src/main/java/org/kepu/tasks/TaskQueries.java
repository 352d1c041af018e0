package org.kepu.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks with their units, goals and what came of them, in the order of the plan. A list takes a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class TaskQueries {

    private final TaskSearch search;
    private final GoalFigures figures;
    private final LedgerFigures ledger;
    private final History history;

    TaskQueries(TaskSearch search, GoalFigures figures, LedgerFigures ledger, History history) {
        this.search = search;
        this.figures = figures;
        this.ledger = ledger;
        this.history = history;
    }

    /** The tasks wanted, page by page. */
    public Paged<TaskView> list(TaskFilter filter, Paging paging) {
        TaskSearch.Found found = search.find(filter, List.of(), paging.size(), paging.offset());
        return new Paged<>(found.rows(), paging, found.total());
    }

    /** All tasks wanted, at most 5,000. */
    public List<TaskView> list(TaskFilter filter) {
        return search.find(filter, List.of(), 5000, 0).rows();
    }

    /** What units were told to do in a year to carry out a plan, at most 5,000 tasks. */
    public List<TaskView> listIssued(PlanId plan, int year) {
        return search.findIssued(plan, year, 5000).rows();
    }

    /** These tasks by id; unknown ids are left out. */
    public Map<TaskId, TaskView> map(Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return search.find(TaskFilter.ALL, ids, ids.size(), 0).rows().stream()
                .collect(Collectors.toMap(TaskView::id, task -> task));
    }

    /** A task. */
    public Optional<TaskView> find(TaskId id) {
        return Optional.ofNullable(map(List.of(id)).get(id));
    }

    /**
     * A task.
     *
     * @throws NotFound if there is none
     */
    public TaskView get(TaskId id) {
        return find(id).orElseThrow(() -> new NotFound("task " + id));
    }

    /** What of the bound goals of these tasks lies in an area; goals that are not bound are left out. */
    public Map<GoalId, BigDecimal> actualsWithin(List<TaskView> some, AreaId area) {
        return ledger.actuals(some, Optional.of(area));
    }

    /** The figures entered for the goals of a task, withdrawn ones too, newest day first. */
    public List<ActualView> listActuals(TaskId id) {
        return figures.listActuals(id);
    }

    /** What was done to a task, newest first. */
    public List<HistoryView> listHistory(TaskId id) {
        return history.list(id);
    }

    /** Every task of a programme in order, read inside the transaction that changes it. */
    List<TaskView> listAll(AnnualProgrammeId programme) {
        return new ArrayList<>(list(TaskFilter.of(programme)));
    }
}
